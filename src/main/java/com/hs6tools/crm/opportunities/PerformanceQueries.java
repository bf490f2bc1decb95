package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.DEAL_CHANGE;
import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;
import static com.hs6tools.crmdb.opportunities.Tables.TARGET;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import com.hs6tools.crm.opportunities.DealChanges.Kind;
import com.hs6tools.crm.opportunities.Performance.Loss;
import com.hs6tools.crm.opportunities.Performance.Rival;
import com.hs6tools.crm.opportunities.Performance.StageFlow;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how selling went, each part in one statement. */
@Component
class PerformanceQueries {
    private static final int MOST_LISTED = 12;
    private static final Condition WON = OPPORTUNITY.STANDARD_STAGE.eq(inline(OpportunityStage.CLOSED_WON.name()));
    private static final Condition LOST = OPPORTUNITY.STANDARD_STAGE.eq(inline(OpportunityStage.CLOSED_LOST.name()));
    private static final Field<BigDecimal> CYCLE = field(
            "extract(epoch from {0} - {1}) / 86400", SQLDataType.NUMERIC, OPPORTUNITY.CLOSED_AT, OPPORTUNITY.OPENED_AT);

    record Span(LocalDate from, LocalDate to, DealsOf of) {}

    record Closed(
            @Nullable UUID owner,
            long won,
            BigDecimal wonValue,
            long lost,
            BigDecimal lostValue,
            @Nullable BigDecimal cycle) {}

    record Open(@Nullable UUID owner, long count, BigDecimal value, BigDecimal weighted) {}

    private final DSLContext sql;
    private final UnitClock clock;
    private final Settings settings;

    PerformanceQueries(DSLContext sql, UnitClock clock, Settings settings) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
    }

    /** @param by what they are told apart by: owners or territories */
    List<Closed> closed(Span span, Field<UUID> by) {
        return sql.select(
                        by,
                        count().filterWhere(WON),
                        sum(OPPORTUNITY.VALUE).filterWhere(WON.and(ownCurrency())),
                        count().filterWhere(LOST),
                        sum(OPPORTUNITY.VALUE).filterWhere(LOST.and(ownCurrency())),
                        avg(CYCLE).filterWhere(WON))
                .from(OPPORTUNITY)
                .where(closedIn(span))
                .groupBy(by)
                .fetch(r -> new Closed(
                        r.value1(),
                        r.value2(),
                        Amounts.plain(r.value3()),
                        r.value4(),
                        Amounts.plain(r.value5()),
                        r.value6()));
    }

    @Nullable
    BigDecimal medianCycle(Span span) {
        return sql.select(DSL.percentileCont(inline(0.5)).withinGroupOrderBy(CYCLE))
                .from(OPPORTUNITY)
                .where(closedIn(span), WON)
                .fetchSingle()
                .value1();
    }

    List<Open> open(DealsOf of, Field<UUID> by) {
        return sql.select(
                        by,
                        count(),
                        sum(OPPORTUNITY.VALUE).filterWhere(ownCurrency()),
                        sum(OPPORTUNITY.WEIGHTED).filterWhere(ownCurrency()))
                .from(OPPORTUNITY)
                .where(mine(), of.deals(), OPPORTUNITY.CLOSED_AT.isNull())
                .groupBy(by)
                .fetch(r -> new Open(r.value1(), r.value2(), Amounts.plain(r.value3()), Amounts.plain(r.value4())));
    }

    Map<UUID, BigDecimal> targetsOfPeople(Span span) {
        return targets(span, TARGET.OWNER_ID, span.of().targetsOfPeople());
    }

    Map<UUID, BigDecimal> targetsOfTerritories(Span span) {
        return targets(span, TARGET.TERRITORY_ID, span.of().targetsOfTerritories());
    }

    private Map<UUID, BigDecimal> targets(Span span, Field<UUID> by, Condition which) {
        return sql.select(by, sum(TARGET.VALUE))
                .from(TARGET)
                .where(
                        TARGET.TENANT_ID.eq(Acting.tenant()),
                        Targets.visible(),
                        which,
                        TARGET.CURRENCY.eq(settings.current().currency()),
                        TARGET.MONTH.ge(span.from().withDayOfMonth(1)),
                        TARGET.MONTH.le(span.to()))
                .groupBy(by)
                .fetchMap(r -> r.value1(), r -> Amounts.plain(r.value2()));
    }

    List<Loss> losses(Span span) {
        return sql.select(
                        OPPORTUNITY.LOSS_REASON, count(), sum(OPPORTUNITY.VALUE).filterWhere(ownCurrency()))
                .from(OPPORTUNITY)
                .where(closedIn(span), LOST)
                .groupBy(OPPORTUNITY.LOSS_REASON)
                .orderBy(count().desc(), OPPORTUNITY.LOSS_REASON)
                .limit(MOST_LISTED)
                .fetch(r -> new Loss(r.value1(), r.value2(), Amounts.plain(r.value3())));
    }

    List<Rival> rivals(Span span) {
        var rival = field(name("rival"), SQLDataType.VARCHAR);
        return sql.select(rival, count().filterWhere(WON), count().filterWhere(LOST))
                .from(OPPORTUNITY)
                .crossJoin(
                        lateral(table("unnest({0})", OPPORTUNITY.COMPETITORS)).as("rivals", "rival"))
                .where(closedIn(span))
                .groupBy(rival)
                .orderBy(count().desc(), rival)
                .limit(MOST_LISTED)
                .fetch(r -> new Rival(r.value1(), r.value2(), r.value3()));
    }

    /** Going back to an earlier stage is neither a step on nor a loss. */
    List<StageFlow> flows(Span span) {
        var c = DEAL_CHANGE;
        var lost = c.STANDARD_STAGE.eq(inline(OpportunityStage.CLOSED_LOST.name()));
        var on = place(c.STANDARD_STAGE).gt(place(c.FROM_STAGE)).and(lost.not());
        return sql.select(c.FROM_STAGE, count(), count().filterWhere(on), avg(c.DAYS_IN_STAGE))
                .from(c)
                .join(OPPORTUNITY)
                .on(OPPORTUNITY.TENANT_ID.eq(c.TENANT_ID), OPPORTUNITY.ID.eq(c.OPPORTUNITY_ID))
                .where(
                        mine(),
                        span.of().deals(),
                        c.KIND.in(Kind.MOVED.name(), Kind.WON.name(), Kind.LOST.name()),
                        c.AT.ge(DealDays.start(span.from(), clock.zone())),
                        c.AT.lt(DealDays.start(span.to().plusDays(1), clock.zone())),
                        on.or(lost))
                .groupBy(c.FROM_STAGE)
                .orderBy(place(c.FROM_STAGE))
                .fetch(r -> new StageFlow(
                        OpportunityStage.valueOf(r.value1()),
                        r.value2(),
                        r.value3(),
                        PerformanceAnswer.days(r.value4())));
    }

    private static Field<Integer> place(Field<String> stage) {
        var names = java.util.Arrays.stream(OpportunityStage.values())
                .map(s -> inline(s.name()))
                .toArray(Field[]::new);
        return field("array_position(array[{0}], {1})", SQLDataType.INTEGER, DSL.list(names), stage);
    }

    private Condition closedIn(Span span) {
        return mine().and(span.of().deals())
                .and(OPPORTUNITY.CLOSED_AT.ge(DealDays.start(span.from(), clock.zone())))
                .and(OPPORTUNITY.CLOSED_AT.lt(DealDays.start(span.to().plusDays(1), clock.zone())));
    }

    private Condition ownCurrency() {
        return OPPORTUNITY.CURRENCY.eq(settings.current().currency());
    }

    private static Condition mine() {
        return OpportunityScope.visible().and(OPPORTUNITY.DELETED_AT.isNull());
    }
}
