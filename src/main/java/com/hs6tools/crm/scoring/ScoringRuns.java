package com.hs6tools.crm.scoring;

import static com.hs6tools.crmdb.scoring.Tables.RUN;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rescorings done, and what they found of the shop as a whole. */
@Component
public class ScoringRuns {
    private final DSLContext sql;
    private final JsonMapper json;

    ScoringRuns(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The last run that finished. */
    public record Run(
            UUID id,
            OffsetDateTime asOf,
            OffsetDateTime startedAt,
            OffsetDateTime finishedAt,
            @Nullable Double usualGapDays,
            long customers) {

        Duration took() {
            return Duration.between(startedAt, finishedAt);
        }
    }

    /** The average health at the end of a day. */
    public record TrendPoint(LocalDate day, BigDecimal average) {}

    public Optional<Run> last() {
        return sql.select(RUN.ID, RUN.AS_OF, RUN.STARTED_AT, RUN.FINISHED_AT, RUN.USUAL_GAP_DAYS, RUN.CUSTOMERS)
                .from(RUN)
                .where(RUN.TENANT_ID.eq(Acting.tenant()), RUN.FINISHED_AT.isNotNull())
                .orderBy(RUN.STARTED_AT.desc())
                .limit(1)
                .fetchOptional(r -> new Run(r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6()));
    }

    /** The average health as the runs found it, the last one of each day, oldest first. */
    public List<TrendPoint> healthTrend(OffsetDateTime upTo, ZoneId zone, int days) {
        var day = DSL.field("({0} at time zone {1})::date", LocalDate.class, RUN.AS_OF, DSL.inline(zone.getId()));
        return sql.select(day, RUN.HEALTH_AVERAGE)
                .distinctOn(day)
                .from(RUN)
                .where(
                        RUN.TENANT_ID.eq(Acting.tenant()),
                        RUN.HEALTH_AVERAGE.isNotNull(),
                        RUN.AS_OF.le(upTo),
                        RUN.AS_OF.gt(upTo.minusDays(days)))
                .orderBy(day, RUN.STARTED_AT.desc())
                .fetch(r -> new TrendPoint(r.value1(), r.value2()));
    }

    void begin(UUID id, ScoreRules rules, OffsetDateTime startedAt) {
        sql.insertInto(RUN)
                .set(RUN.TENANT_ID, rules.tenant())
                .set(RUN.ID, id)
                .set(RUN.AS_OF, rules.asOf())
                .set(RUN.STARTED_AT, startedAt)
                .set(RUN.RULES, JSONB.valueOf(json.writeValueAsString(rules)))
                .onConflict(RUN.TENANT_ID, RUN.ID)
                .doUpdate()
                .set(RUN.AS_OF, rules.asOf())
                .set(RUN.RULES, JSONB.valueOf(json.writeValueAsString(rules)))
                .execute();
    }

    void usualGap(UUID id, double days) {
        sql.update(RUN)
                .set(RUN.USUAL_GAP_DAYS, days)
                .where(RUN.TENANT_ID.eq(Acting.tenant()), RUN.ID.eq(id))
                .execute();
    }

    void finish(UUID id, Outcome outcome, long changed, OffsetDateTime finishedAt) {
        sql.update(RUN)
                .set(RUN.FINISHED_AT, finishedAt)
                .set(RUN.CUSTOMERS, outcome.customers())
                .set(RUN.CHANGED, changed)
                .set(RUN.HEALTH_AVERAGE, outcome.healthAverage())
                .set(RUN.HEALTH_AT_RISK, outcome.atRisk())
                .where(RUN.TENANT_ID.eq(Acting.tenant()), RUN.ID.eq(id))
                .execute();
    }
}
