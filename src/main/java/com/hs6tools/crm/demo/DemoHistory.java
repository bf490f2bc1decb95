package com.hs6tools.crm.demo;

import com.hs6tools.crm.scoring.NamedSql;
import com.hs6tools.crm.scoring.Rescoring;
import com.hs6tools.crm.scoring.Scored;
import com.hs6tools.crm.scoring.Scores;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * What nightly scoring would have noted in the last year, had the program been there: health and tier of each customer,
 * the shop's average. The rules are those of the program itself, asked as of each moment.
 */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoHistory {
    private static final int MONTHS = 12;
    private static final int WEEKS = 13;

    private static final List<NamedSql> NOTES = Stream.of("""
                    create temporary table if not exists demo_noted (
                        customer_id uuid primary key, health smallint, tier text) on commit drop
                    """, """
                    create temporary table demo_found on commit drop as
                    select s.customer_id, s.health, s.tier, s.stage, n.health as old_health, n.tier as old_tier,
                           n.customer_id is not null as known
                    from scored s
                    join customers.customer c on c.tenant_id = :tenant and c.id = s.customer_id and c.created_at <= :asOf
                    left join demo_noted n on n.customer_id = s.customer_id
                    """, """
                    insert into customers.standing_change (tenant_id, id, customer_id, at, what, from_value, to_value)
                    select :tenant, platform.new_id(), f.customer_id, :asOf, c.what, c.from_value, c.to_value
                    from demo_found f
                    cross join lateral (values
                        ('TIER', f.old_tier, f.tier),
                        ('HEALTH', f.old_health::text, case when abs(f.health - f.old_health) >= 5 then f.health::text end)
                    ) c (what, from_value, to_value)
                    where f.known and c.to_value <> c.from_value
                    """, """
                    insert into scoring.run (tenant_id, id, as_of, started_at, finished_at, customers, changed,
                        health_average, health_at_risk)
                    select :tenant, platform.new_id(), :asOf, :asOf, :asOf, count(*),
                           count(*) filter (where health is distinct from old_health), round(avg(health), 3),
                           count(*) filter (where stage = 'AT_RISK')
                    from demo_found
                    """, """
                    insert into demo_noted as n select customer_id, health, tier from demo_found
                    on conflict (customer_id) do update
                    set tier = excluded.tier,
                        health = case when abs(excluded.health - n.health) >= 5 then excluded.health else n.health end
                    """, "drop table demo_found")
            .map(NamedSql::of)
            .toList();

    private final Scores scores;
    private final Rescoring rescoring;
    private final DSLContext sql;

    DemoHistory(Scores scores, Rescoring rescoring, DSLContext sql) {
        this.scores = scores;
        this.rescoring = rescoring;
        this.sql = sql;
    }

    /** In the transaction that fills the shop; the scores of today follow when it has committed. */
    void write(ShopPlan plan) {
        var now = plan.now().atOffset(ZoneOffset.UTC);
        moments(now).forEach(moment -> scores.at(moment, DemoHistory::note));
        sql.execute("""
                update customers.standing s set noted_health = n.health, tier = n.tier
                from demo_noted n where s.tenant_id = {0} and s.customer_id = n.customer_id
                """, org.jooq.impl.DSL.inline(plan.tenant()));
        rescoring.start();
    }

    private static Stream<OffsetDateTime> moments(OffsetDateTime now) {
        var months = IntStream.iterate(MONTHS, m -> m - 1)
                .limit(MONTHS - WEEKS / 4)
                .mapToObj(m -> now.minusMonths(m).withDayOfMonth(1));
        var weeks = IntStream.iterate(WEEKS, w -> w - 1).limit(WEEKS).mapToObj(w -> now.minusWeeks(w));
        return Stream.concat(months, weeks).sorted();
    }

    private static int note(Scored scored) {
        return NOTES.stream().mapToInt(scored::execute).sum();
    }
}
