package com.hs6tools.crm.scoring;

import static com.hs6tools.crmdb.customers.Tables.PUB_STANDING;
import static com.hs6tools.crmdb.customers.Tables.PUB_STANDING_CHANGE;
import static com.hs6tools.crmdb.scoring.Tables.COMPONENT;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.customers.spi.ShownCustomer;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.scoring.CustomerHealth.Components;
import com.hs6tools.crm.scoring.CustomerHealth.TrendPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The health of one customer on the screen of everything about him: the score, what it is made of, why, and its course. */
@Component
class HealthPart implements Customer360Part {
    private static final int TREND_DAYS = 365;

    private final DSLContext sql;
    private final ScoringRuns runs;
    private final Settings settings;
    private final UnitClock clock;

    HealthPart(DSLContext sql, ScoringRuns runs, Settings settings, UnitClock clock) {
        this.sql = sql;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    record Health(CustomerHealth health) {}

    @Override
    public Health value(ShownCustomer customer) {
        return new Health(health(customer.id()));
    }

    private CustomerHealth health(UUID customer) {
        var noted = noted(customer);
        var found = sql.select(
                        COMPONENT.asterisk(),
                        PUB_STANDING.HEALTH_SCORE,
                        PUB_STANDING.GAP_DAYS,
                        PUB_STANDING.ORDER_COUNT,
                        noted)
                .from(PUB_STANDING)
                .leftJoin(COMPONENT)
                .on(COMPONENT.TENANT_ID.eq(PUB_STANDING.TENANT_ID), COMPONENT.CUSTOMER_ID.eq(PUB_STANDING.CUSTOMER_ID))
                .where(PUB_STANDING.TENANT_ID.eq(Acting.tenant()), PUB_STANDING.CUSTOMER_ID.eq(customer))
                .fetchSingle();
        int score = found.get(PUB_STANDING.HEALTH_SCORE);
        if (found.get(COMPONENT.CUSTOMER_ID) == null) {
            return new CustomerHealth(score, Components.UNKNOWN, List.of(), List.of());
        }
        return new CustomerHealth(score, components(found), reasons(found), trend(found.get(noted), score));
    }

    private static Components components(Record r) {
        return new Components(
                r.get(COMPONENT.RECENCY),
                r.get(COMPONENT.FREQUENCY),
                r.get(COMPONENT.MONETARY),
                r.get(COMPONENT.ENGAGEMENT),
                r.get(COMPONENT.SUPPORT));
    }

    private List<CustomerHealth.Reason> reasons(Record r) {
        var own = r.get(PUB_STANDING.GAP_DAYS);
        var gap = own != null
                ? own.doubleValue()
                : runs.last().map(ScoringRuns.Run::usualGapDays).orElse(ScoreTable.USUAL_GAP);
        var unit = settings.current();
        return new HealthReasons(unit.weights(), unit.currency())
                .of(new HealthReasons.Facts(
                        components(r),
                        r.get(PUB_STANDING.ORDER_COUNT),
                        r.get(COMPONENT.DAYS_SINCE_LAST),
                        gap,
                        r.get(COMPONENT.ORDERS_IN_YEAR),
                        r.get(COMPONENT.REVENUE_IN_YEAR),
                        r.get(COMPONENT.TOUCHES)));
    }

    private Field<List<TrendPoint>> noted(UUID customer) {
        var now = clock.now();
        var zone = clock.zone();
        return multiset(select(PUB_STANDING_CHANGE.AT, PUB_STANDING_CHANGE.TO_VALUE)
                        .from(PUB_STANDING_CHANGE)
                        .where(
                                PUB_STANDING_CHANGE.TENANT_ID.eq(Acting.tenant()),
                                PUB_STANDING_CHANGE.CUSTOMER_ID.eq(customer),
                                PUB_STANDING_CHANGE.WHAT.eq("HEALTH"),
                                PUB_STANDING_CHANGE.AT.gt(now.minusDays(TREND_DAYS)),
                                PUB_STANDING_CHANGE.AT.le(now))
                        .orderBy(PUB_STANDING_CHANGE.AT, PUB_STANDING_CHANGE.ID))
                .convertFrom(changes -> changes.map(r -> new TrendPoint(
                        r.value1().atZoneSameInstant(zone).toLocalDate(), Integer.parseInt(r.value2()))));
    }

    /** Where the score was when it was last noted, day by day, and where it is today. */
    private List<TrendPoint> trend(List<TrendPoint> noted, int score) {
        var today = clock.today();
        var points = new ArrayList<>(noted);
        points.removeIf(p -> !p.day().isBefore(today));
        points.add(new TrendPoint(today, score));
        return points;
    }
}
