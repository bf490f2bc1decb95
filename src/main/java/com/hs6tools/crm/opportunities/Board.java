package com.hs6tools.crm.opportunities;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline as a board.
 *
 * @param currency the one the sums are in
 * @param closedSince closed columns hold what was closed from this day on, unless a quarter or month is asked for
 */
@Schema(name = "PipelineBoard")
record Board(
        UUID pipelineId,
        @Nullable String pipelineName,
        String currency,
        @Nullable String closedSince,
        List<Column> columns) {

    /**
     * One stage.
     *
     * @param count all deals of the column, whatever their currency
     * @param value the sum of those in the board's currency
     * @param weighted the same, each times its probability
     * @param otherCurrencies the sums of the others
     * @param sort how the cards are ordered, as the list calls it; further cards are the list's next page
     */
    record Column(
            Pipeline.Stage stage,
            long count,
            long stalled,
            BigDecimal value,
            BigDecimal weighted,
            List<Sum> otherCurrencies,
            String sort,
            List<OpportunityRow> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String nextCursor) {}

    record Sum(String currency, long count, BigDecimal value, BigDecimal weighted) {}
}
