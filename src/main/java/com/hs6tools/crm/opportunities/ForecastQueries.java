package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.FORECAST_SNAPSHOT;
import static com.hs6tools.crmdb.opportunities.Tables.FORECAST_WEEK;
import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;
import static com.hs6tools.crmdb.opportunities.Tables.TARGET;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a forecast is made of: sums by month, owner and territory, of now and of then. */
@Component
class ForecastQueries {
    static final int COMMITTED_FROM = 75;

    /** Whose a sum is, and where; null for deals nobody owns, in no territory. A target is of one of the two. */
    record Part(@Nullable UUID owner, @Nullable UUID territory) {}

    record Now(
            YearMonth month,
            Part part,
            long open,
            long wonDeals,
            BigDecimal committed,
            BigDecimal bestCase,
            BigDecimal weighted,
            BigDecimal won) {}

    record Then(
            YearMonth month,
            Part part,
            LocalDate week,
            BigDecimal committed,
            BigDecimal bestCase,
            BigDecimal weighted) {}

    record Goal(YearMonth month, Part part, BigDecimal value) {}

    private final DSLContext sql;
    private final UnitClock clock;
    private final Settings settings;

    ForecastQueries(DSLContext sql, UnitClock clock, Settings settings) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
    }

    List<Now> now(YearMonth from, YearMonth until, DealsOf of) {
        var zone = clock.zone();
        var first = from.atDay(1);
        var end = until.atDay(1);
        var open = OPPORTUNITY.CLOSED_AT.isNull();
        var month = field(
                "case when {0} is null then date_trunc('month', {1})::date else date_trunc('month', {0} at time zone {2})::date end",
                SQLDataType.LOCALDATE, OPPORTUNITY.CLOSED_AT, OPPORTUNITY.EXPECTED_CLOSE, inline(zone.getId()));
        var expected = open.and(OPPORTUNITY.CLOSE_KEY.ge(first)).and(OPPORTUNITY.CLOSE_KEY.lt(end));
        var won = OPPORTUNITY
                .STANDARD_STAGE
                .eq(OpportunityStage.CLOSED_WON.name())
                .and(OPPORTUNITY.CLOSED_AT.ge(DealDays.start(first, zone)))
                .and(OPPORTUNITY.CLOSED_AT.lt(DealDays.start(end, zone)));
        var committed = OPPORTUNITY.PROBABILITY.ge(inline((short) COMMITTED_FROM));
        return sql.select(
                        month,
                        OPPORTUNITY.OWNER_ID,
                        OPPORTUNITY.TERRITORY_ID,
                        count().filterWhere(open),
                        count().filterWhere(open.not()),
                        sum(OPPORTUNITY.VALUE).filterWhere(committed),
                        sum(OPPORTUNITY.VALUE),
                        sum(OPPORTUNITY.WEIGHTED),
                        sum(OPPORTUNITY.VALUE).filterWhere(open.not()))
                .from(OPPORTUNITY)
                .where(mine(of), ownCurrency(), expected.or(won))
                .groupBy(month, OPPORTUNITY.OWNER_ID, OPPORTUNITY.TERRITORY_ID)
                .fetch(r -> new Now(
                        YearMonth.from(r.value1()),
                        new Part(r.value2(), r.value3()),
                        r.value4(),
                        r.value5(),
                        Amounts.plain(r.value6()),
                        Amounts.plain(r.value7()),
                        Amounts.plain(r.value8()),
                        Amounts.plain(r.value9())));
    }

    /** What was forecast for each month at its beginning: by the first week kept in it. */
    List<Then> then(YearMonth from, YearMonth until, DealsOf of) {
        var s = FORECAST_SNAPSHOT;
        Field<LocalDate> week = field(select(min(FORECAST_WEEK.WEEK))
                .from(FORECAST_WEEK)
                .where(
                        FORECAST_WEEK.TENANT_ID.eq(s.TENANT_ID),
                        FORECAST_WEEK.WEEK.ge(s.MONTH),
                        FORECAST_WEEK.WEEK.lt(s.MONTH.add(inline(7)))));
        return sql.select(s.MONTH, s.OWNER_ID, s.TERRITORY_ID, s.WEEK, s.COMMITTED, s.BEST_CASE, s.WEIGHTED)
                .from(s)
                .where(
                        OpportunityScope.visible(s.TENANT_ID, s.OWNER_ID),
                        of.among(s.OWNER_ID, s.TERRITORY_ID),
                        s.CURRENCY.eq(settings.current().currency()),
                        s.MONTH.ge(from.atDay(1)),
                        s.MONTH.lt(until.atDay(1)),
                        s.WEEK.eq(week))
                .fetch(r -> new Then(
                        YearMonth.from(r.value1()),
                        new Part(r.value2(), r.value3()),
                        r.value4(),
                        r.value5(),
                        r.value6(),
                        r.value7()));
    }

    /** Of people and of territories. */
    List<Goal> goals(YearMonth from, YearMonth until, DealsOf of) {
        return sql.select(TARGET.MONTH, TARGET.OWNER_ID, TARGET.TERRITORY_ID, TARGET.VALUE)
                .from(TARGET)
                .where(
                        TARGET.TENANT_ID.eq(Acting.tenant()),
                        Targets.visible(),
                        of.targetsOfPeople().or(of.targetsOfTerritories()),
                        TARGET.CURRENCY.eq(settings.current().currency()),
                        TARGET.MONTH.ge(from.atDay(1)),
                        TARGET.MONTH.lt(until.atDay(1)))
                .fetch(r -> new Goal(YearMonth.from(r.value1()), new Part(r.value2(), r.value3()), r.value4()));
    }

    /** Open deals in the unit's currency. */
    Forecast.Sum open(DealsOf of, Condition which) {
        return sql.select(count(), sum(OPPORTUNITY.VALUE), sum(OPPORTUNITY.WEIGHTED))
                .from(OPPORTUNITY)
                .where(mine(of), ownCurrency(), OPPORTUNITY.CLOSED_AT.isNull(), which)
                .fetchSingle(r -> new Forecast.Sum(r.value1(), Amounts.plain(r.value2()), Amounts.plain(r.value3())));
    }

    List<Board.Sum> otherCurrencies(DealsOf of) {
        return sql.select(OPPORTUNITY.CURRENCY, count(), sum(OPPORTUNITY.VALUE), sum(OPPORTUNITY.WEIGHTED))
                .from(OPPORTUNITY)
                .where(mine(of), ownCurrency().not(), OPPORTUNITY.CLOSED_AT.isNull())
                .groupBy(OPPORTUNITY.CURRENCY)
                .orderBy(OPPORTUNITY.CURRENCY)
                .fetch(r ->
                        new Board.Sum(r.value1(), r.value2(), Amounts.plain(r.value3()), Amounts.plain(r.value4())));
    }

    private Condition ownCurrency() {
        return OPPORTUNITY.CURRENCY.eq(settings.current().currency());
    }

    private static Condition mine(DealsOf of) {
        return DSL.and(
                OPPORTUNITY.TENANT_ID.eq(Acting.tenant()),
                OpportunityScope.visible(),
                OPPORTUNITY.DELETED_AT.isNull(),
                of.deals());
    }
}
