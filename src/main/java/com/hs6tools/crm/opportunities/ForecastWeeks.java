package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.DEAL_CHANGE;
import static com.hs6tools.crmdb.opportunities.Tables.FORECAST_WEEK;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was forecast at the beginning of each ISO week. Deals remember what they were at every moment, so a week
 * taken late, because the program was off, is the same as one taken on the day.
 */
@Component
class ForecastWeeks {
    private static final int MOST_WEEKS_BACK = 130;

    /** A deal is counted in the month it is expected to close, one that is won in the month it was closed. */
    private static final String TAKE = """
            insert into opportunities.forecast_snapshot
                (tenant_id, week, month, owner_id, territory_id, currency, deals, committed, best_case, weighted, won)
            select {0}, {1}, s.month, s.owner_id, o.territory_id, s.currency, count(*),
                   coalesce(sum(s.value) filter (where s.probability >= 75), 0),
                   sum(s.value),
                   sum(round(s.value * s.probability / 100, 2)),
                   coalesce(sum(s.value) filter (where s.closed_at is not null), 0)
            from (
                select distinct on (c.opportunity_id) c.opportunity_id, c.kind, c.standard_stage, c.owner_id, c.currency, c.value,
                       c.probability, c.closed_at,
                       case when c.closed_at is null then date_trunc('month', c.expected_close)::date
                            else date_trunc('month', c.closed_at at time zone {3})::date end as month
                from opportunities.deal_change c
                where c.tenant_id = {0} and c.at < {2}
                order by c.opportunity_id, c.at desc, c.id desc
            ) s
            join opportunities.opportunity o on o.tenant_id = {0} and o.id = s.opportunity_id
            where s.kind <> 'DELETED' and s.standard_stage <> 'CLOSED_LOST' and s.month >= date_trunc('month', {1})::date
            group by s.month, s.owner_id, o.territory_id, s.currency
            """;

    private final DSLContext sql;
    private final UnitClock clock;

    ForecastWeeks(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The Mondays that have begun and were not kept yet, of the acting unit; the oldest first. */
    List<LocalDate> due() {
        var known = sql.select(max(FORECAST_WEEK.WEEK))
                .from(FORECAST_WEEK)
                .where(FORECAST_WEEK.TENANT_ID.eq(Acting.tenant()))
                .fetchSingle()
                .value1();
        var first = known == null ? firstWeek() : known.plusWeeks(1);
        if (first == null) {
            return List.of();
        }
        var current = monday(clock.today());
        if (first.isAfter(current)) {
            return List.of();
        }
        var earliest = current.minusWeeks(MOST_WEEKS_BACK);
        return Stream.iterate(
                        first.isBefore(earliest) ? earliest : first, w -> !w.isAfter(current), w -> w.plusWeeks(1))
                .toList();
    }

    private @Nullable LocalDate firstWeek() {
        OffsetDateTime begun = sql.select(min(DEAL_CHANGE.AT))
                .from(DEAL_CHANGE)
                .where(DEAL_CHANGE.TENANT_ID.eq(Acting.tenant()))
                .fetchSingle()
                .value1();
        return begun == null
                ? null
                : monday(begun.atZoneSameInstant(clock.zone()).toLocalDate());
    }

    /** Whoever comes second changes nothing. */
    @Transactional
    public boolean take(LocalDate week) {
        var made = sql.insertInto(FORECAST_WEEK)
                .set(FORECAST_WEEK.TENANT_ID, Acting.tenant())
                .set(FORECAST_WEEK.WEEK, week)
                .set(FORECAST_WEEK.TAKEN_AT, clock.realNow())
                .onConflictDoNothing()
                .execute();
        if (made == 0) {
            return false;
        }
        sql.query(
                        TAKE,
                        org.jooq.impl.DSL.val(Acting.tenant()),
                        org.jooq.impl.DSL.val(week),
                        org.jooq.impl.DSL.val(DealDays.start(week, clock.zone())),
                        org.jooq.impl.DSL.val(clock.zone().getId()))
                .execute();
        return true;
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
