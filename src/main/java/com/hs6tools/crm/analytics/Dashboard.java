package com.hs6tools.crm.analytics;

import com.hs6tools.crm.scoring.ScoringRuns.TrendPoint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody sees first: how the customers are, what went on lately, what is to do. */
record Dashboard(
        OffsetDateTime asOf,
        OffsetDateTime computedAt,
        String currency,
        Health health,
        Revenue revenue,
        Tasks tasks,
        Counts counts,
        List<RecentOrder> recentOrders,
        List<RecentInteraction> recentInteractions,
        List<TopCustomer> topCustomers) {

    /** @param filters what opens the lists behind atRisk, new and loyal */
    record Health(
            BigDecimal average,
            long atRisk,

            @com.fasterxml.jackson.annotation.JsonProperty("new")
            long fresh,

            long loyal,
            List<TrendPoint> trend,
            HealthFilters filters) {}

    record HealthFilters(
            Map<String, String> atRisk,

            @com.fasterxml.jackson.annotation.JsonProperty("new")
            Map<String, String> fresh,

            Map<String, String> loyal) {}

    /** Of the whole shop, guests included; the series covers twelve months, this one last. */
    record Revenue(BigDecimal thisMonth, BigDecimal lastMonth, List<InMonth> series) {}

    record InMonth(String month, BigDecimal revenue, long orders, Map<String, String> filter) {}

    /** One's own: due before now, and due in the rest of today. */
    record Tasks(long overdue, long today) {}

    record Counts(long customers, long buyers, long orders) {}

    record RecentOrder(
            UUID id,

            @Schema(ref = "#/components/schemas/PurchaseKind")
            String kind,

            String externalId,
            String number,
            @Nullable UUID customerId,
            @Nullable String customerName,

            @Schema(ref = "#/components/schemas/OrderStatus")
            String status,

            @Schema(ref = "#/components/schemas/PaymentStatus")
            String paymentStatus,

            OffsetDateTime placedAt,
            String currency,
            BigDecimal total,
            BigDecimal refunded,
            int lineCount) {}

    record RecentInteraction(
            UUID id,
            UUID customerId,
            String customerName,

            @Schema(ref = "#/components/schemas/InteractionType")
            String type,

            @Schema(ref = "#/components/schemas/Direction") @Nullable
            String direction,

            @Nullable String subject,
            @Nullable String outcome,
            OffsetDateTime occurredAt,
            @Nullable String personName) {}

    record TopCustomer(
            UUID id,
            String name,

            @Schema(ref = "#/components/schemas/CustomerTier")
            String tier,

            int healthScore,

            @Schema(ref = "#/components/schemas/LifecycleStage")
            String lifecycleStage,

            int orderCount,
            BigDecimal lifetimeValue,
            @Nullable OffsetDateTime lastOrderAt,
            String currency) {}
}
