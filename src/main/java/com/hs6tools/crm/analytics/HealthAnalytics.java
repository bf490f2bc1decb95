package com.hs6tools.crm.analytics;

import com.hs6tools.crm.scoring.ScoringRuns.TrendPoint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How healthy the customers are at one moment.
 *
 * @param average of all customers, those without an order included
 * @param atRisk customers in the stage AT_RISK
 * @param fresh customers whose first order was in the last 30 days
 * @param loyal customers in the stage LOYAL_CUSTOMER
 * @param topAtRisk of the customers at risk those who brought most
 */
record HealthAnalytics(
        OffsetDateTime asOf,
        OffsetDateTime computedAt,
        String currency,
        BigDecimal average,
        List<Band> bands,
        Components components,
        List<Bin> histogram,
        Group atRisk,

        @com.fasterxml.jackson.annotation.JsonProperty("new")
        Group fresh,

        Group loyal,
        List<TrendPoint> trend,
        List<CustomerAtRisk> topAtRisk) {

    /** HEALTHY from 70, WATCH from 40, RISK below. */
    record Band(
            @Schema(allowableValues = {"HEALTHY", "WATCH", "RISK"})
            String key,

            long customers,
            BigDecimal revenue,
            Map<String, String> filter) {}

    /** Averages over all customers. */
    record Components(
            BigDecimal recency, BigDecimal frequency, BigDecimal monetary, BigDecimal engagement, BigDecimal support) {}

    record Bin(int from, int to, long customers, Map<String, String> filter) {}

    record Group(long count, BigDecimal revenue, Map<String, String> filter) {}

    record CustomerAtRisk(
            UUID id,
            @Nullable String name,
            int healthScore,

            @Schema(ref = "#/components/schemas/CustomerTier")
            String tier,

            BigDecimal lifetimeValue,
            @Nullable OffsetDateTime lastOrderAt) {
        CustomerAtRisk named(@Nullable String known) {
            return new CustomerAtRisk(id, known, healthScore, tier, lifetimeValue, lastOrderAt);
        }
    }

    HealthAnalytics with(List<TrendPoint> points, List<CustomerAtRisk> top) {
        return new HealthAnalytics(
                asOf, computedAt, currency, average, bands, components, histogram, atRisk, fresh, loyal, points, top);
    }
}
