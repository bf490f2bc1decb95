package com.hs6tools.crm.analytics;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who the customers are at one moment. Every {@code filter} holds the parameters that open the list behind a figure:
 * of customers, or of orders where they begin with {@code placedAt}.
 */
record CustomerAnalytics(
        OffsetDateTime asOf,
        OffsetDateTime computedAt,
        String currency,
        Totals totals,
        List<Slice> segments,
        List<Slice> tiers,
        List<Slice> stages,
        List<RfmSlice> rfm,
        List<RfmCell> rfmGrid,
        List<Slice> countries,
        List<CitySlice> cities,
        List<NewInMonth> newPerMonth,
        List<RevenueInMonth> revenuePerMonth,
        List<Cohort> cohorts,
        List<Concentration> concentration) {

    /**
     * Sums over all customers; purchases of nobody known (guests) stand apart.
     *
     * @param buyers customers with at least one order
     * @param returns credit notes, of customers
     */
    record Totals(
            long customers,
            long buyers,
            long orders,
            BigDecimal gross,
            BigDecimal returned,
            BigDecimal revenue,
            long returns,
            long guestOrders,
            BigDecimal guestGross,
            BigDecimal guestReturned,
            BigDecimal guestRevenue) {}

    /** @param key null for customers of whom it is not known */
    record Slice(@Nullable String key, long customers, BigDecimal revenue, Map<String, String> filter) {}

    record CitySlice(
            @Nullable String key,
            @Nullable String country,
            long customers,
            BigDecimal revenue,
            Map<String, String> filter) {}

    record RfmSlice(String group, long customers, BigDecimal revenue, Map<String, String> filter) {}

    record RfmCell(
            int recency, int frequency, String group, long customers, BigDecimal revenue, Map<String, String> filter) {}

    /** Customers whose first order was in this month. */
    record NewInMonth(String month, long customers, Map<String, String> filter) {}

    /** What customers bought and gave back in a month; guests apart. */
    record RevenueInMonth(
            String month,
            long orders,
            BigDecimal gross,
            BigDecimal returned,
            BigDecimal revenue,
            long guestOrders,
            BigDecimal guestRevenue,
            Map<String, String> filter) {}

    /** @param retained how many of the cohort ordered in the n-th month after their first order's; the first is its size */
    record Cohort(String month, long size, List<Long> retained, Map<String, String> filter) {}

    /** The best {@code share} of the buyers brought {@code revenueShare} of all buyers' revenue. */
    record Concentration(
            BigDecimal share,
            long customers,
            BigDecimal revenue,
            BigDecimal revenueShare,
            Map<String, String> filter) {}
}
