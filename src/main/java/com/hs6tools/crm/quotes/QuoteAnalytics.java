package com.hs6tools.crm.quotes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the quotes went that were sent between two days. One that a revision replaced is not counted beside it. Numbers are of
 * all currencies, amounts of the unit's own. Every {@code filter} holds the parameters that open the list behind a figure.
 *
 * @param to included
 * @param conversionRate accepted / sent, 0 to 1; absent where none was sent
 * @param answeredRate accepted / (accepted + rejected + expired)
 * @param daysToAccept from sending to accepting, on average; {@code medianDaysToAccept} in the middle
 * @param statuses in the order of the flow
 * @param months by the month of sending, oldest first
 * @param reps whoever brought in most first
 * @param products those quoted for most first, at most 20; amounts are of their lines, without tax
 */
record QuoteAnalytics(
        LocalDate from,
        LocalDate to,
        String currency,
        Figures sent,
        Figures accepted,
        @Nullable BigDecimal conversionRate,
        @Nullable BigDecimal answeredRate,
        @Nullable BigDecimal daysToAccept,
        @Nullable BigDecimal medianDaysToAccept,
        List<ByStatus> statuses,
        List<ByMonth> months,
        List<ByRep> reps,
        List<ByProduct> products) {

    @Schema(name = "QuoteFigures")
    record Figures(long quotes, BigDecimal value, Map<String, String> filter) {}

    @Schema(name = "QuotesByStatus")
    record ByStatus(QuoteStatus status, long quotes, BigDecimal value, Map<String, String> filter) {}

    /** @param open sent or seen, and neither answered nor over */
    @Schema(name = "QuotesByMonth")
    record ByMonth(
            String month,
            long sent,
            long open,
            long accepted,
            long rejected,
            long expired,
            BigDecimal value,
            BigDecimal acceptedValue,
            @Nullable BigDecimal conversionRate,
            Map<String, String> filter) {}

    @Schema(name = "QuotesByRep")
    record ByRep(
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            long sent,
            long accepted,
            BigDecimal value,
            BigDecimal acceptedValue,
            @Nullable BigDecimal conversionRate,
            @Nullable BigDecimal daysToAccept,
            Map<String, String> filter) {}

    @Schema(name = "QuotesByProduct")
    record ByProduct(
            UUID productId,
            String sku,
            String name,
            long sent,
            long accepted,
            BigDecimal value,
            BigDecimal acceptedValue,
            @Nullable BigDecimal conversionRate,
            Map<String, String> filter) {}
}
