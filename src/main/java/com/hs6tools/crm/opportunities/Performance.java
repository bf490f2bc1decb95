package com.hs6tools.crm.opportunities;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How selling went between two days. Deals count by the day they were closed; amounts are in the unit's currency, numbers
 * of deals are of all currencies.
 *
 * @param to included
 * @param winRate won / (won + lost), 0 to 1; absent where nothing was closed
 * @param averageValue of what was won
 * @param cycleDays from opening to winning, on average; {@code medianCycleDays} in the middle
 * @param stages how deals left each standard stage in that time
 * @param leaders those who won most first
 * @param territories those where most was won first; without a name: deals of no territory
 * @param stalled open deals that have been in their stage for longer than usual, now
 */
@Schema(name = "SalesPerformance")
record Performance(
        LocalDate from,
        LocalDate to,
        String currency,
        Closed won,
        Closed lost,
        @Nullable BigDecimal winRate,
        @Nullable BigDecimal averageValue,
        @Nullable BigDecimal cycleDays,
        @Nullable BigDecimal medianCycleDays,
        List<Loss> lossReasons,
        List<Rival> competitors,
        List<StageFlow> stages,
        List<Leader> leaders,
        List<Area> territories,
        Forecast.Sum stalled) {

    record Closed(long count, BigDecimal value) {}

    /**
     * A territory's part, by the territory its deals were opened in.
     *
     * @param target what was to be won there in the months touched; {@code attainment} is won / target
     */
    @Schema(name = "TerritoryPerformance")
    record Area(
            @Nullable UUID territoryId,
            @Nullable String name,
            long won,
            BigDecimal wonValue,
            long lost,
            @Nullable BigDecimal winRate,
            @Nullable BigDecimal cycleDays,
            long openDeals,
            BigDecimal open,
            BigDecimal weighted,
            @Nullable BigDecimal target,
            @Nullable BigDecimal attainment) {}

    /** @param reason absent where none was given */
    record Loss(@Nullable String reason, long count, BigDecimal value) {}

    /** Deals in which this competitor was named. */
    record Rival(String name, long won, long lost) {}

    /**
     * @param left how many went on or were lost from here
     * @param wentOn of these, how many went to a later stage or were won
     * @param averageDays how long they had been here
     */
    record StageFlow(
            OpportunityStage stage,
            long left,
            long wentOn,
            @Nullable BigDecimal averageDays) {}

    /**
     * @param target what he was to win in the months touched; {@code attainment} is won / target
     * @param open value of his open deals now
     */
    record Leader(
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            long won,
            BigDecimal wonValue,
            long lost,
            @Nullable BigDecimal winRate,
            @Nullable BigDecimal cycleDays,
            long openDeals,
            BigDecimal open,
            BigDecimal weighted,
            @Nullable BigDecimal target,
            @Nullable BigDecimal attainment) {}
}
