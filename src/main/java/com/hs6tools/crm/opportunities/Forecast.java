package com.hs6tools.crm.opportunities;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What deals are to bring, by month. Open ones count in the month they are expected to close, won ones in the month they
 * were closed. Amounts are in the unit's currency.
 *
 * @param currentMonth such as 2026-11
 * @param owners the same, person by person; the one without an id is for deals nobody owns
 * @param territories the same, territory by territory, by the one deals were opened in; the one without an id is for deals
 *     in none
 * @param overdue open deals whose expected day lies before the current month: in no month until somebody moves the day
 * @param undated open deals without an expected day
 * @param otherCurrencies open deals in other currencies, in no sum above
 * @param accuracy how near the forecasts of past months came on average, 0 to 1
 */
@Schema(name = "SalesForecast")
record Forecast(
        String currency,
        String currentMonth,
        List<Month> months,
        List<Owner> owners,
        List<Area> territories,
        Sum overdue,
        Sum undated,
        List<Board.Sum> otherCurrencies,
        @Nullable BigDecimal accuracy) {

    /**
     * @param month such as 2026-11
     * @param committed value of deals with a probability of 75 % or more, and of those won
     * @param bestCase value of all deals that are not lost
     * @param weighted the sum of value times probability (product rule: weighted forecast)
     * @param won of these, what is won already
     * @param target what the owners are to win; of a territory what is to be won there
     * @param forecast what was forecast at the beginning of the month, where it is over or running
     * @param accuracy 1 - |forecast - won| / won of a month that is over (mean absolute percentage error taken from 1),
     *     not below 0; absent where nothing was won
     */
    record Month(
            String month,
            long open,
            long wonDeals,
            BigDecimal committed,
            BigDecimal bestCase,
            BigDecimal weighted,
            BigDecimal won,
            @Nullable BigDecimal target,
            @Nullable Snapshot forecast,
            @Nullable BigDecimal accuracy) {}

    /** @param week the Monday it was kept for */
    record Snapshot(LocalDate week, BigDecimal committed, BigDecimal bestCase, BigDecimal weighted) {}

    record Owner(@Nullable UUID ownerId, @Nullable String ownerName, List<Month> months) {}

    @Schema(name = "TerritoryForecast")
    record Area(@Nullable UUID territoryId, @Nullable String name, List<Month> months) {}

    record Sum(long count, BigDecimal value, BigDecimal weighted) {}
}
