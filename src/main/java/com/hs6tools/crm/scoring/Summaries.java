package com.hs6tools.crm.scoring;

import static com.hs6tools.crmdb.scoring.Tables.SUMMARY;

import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The answers kept by the last rescoring. */
@Component
public class Summaries {
    private static final Duration SLOW = Duration.ofSeconds(5);
    private static final Duration SLOW_MAY_BE_OLD = Duration.ofHours(36);

    private final DSLContext sql;
    private final JsonMapper json;
    private final ScoringRuns runs;
    private final DueCustomers due;
    private final Settings settings;

    Summaries(DSLContext sql, JsonMapper json, ScoringRuns runs, DueCustomers due, Settings settings) {
        this.sql = sql;
        this.json = json;
        this.runs = runs;
        this.due = due;
        this.settings = settings;
    }

    /**
     * The answer kept, where it is the one for the moment asked for. Asked for now by a live clock, any moment of the same
     * day will do, since no rule tells the hours of a day apart, as long as nothing waits to be counted. Where counting
     * takes longer than somebody wants to wait, the last answer is given while the next one is on its way; its moment
     * stands in it.
     */
    public <T> Optional<T> current(String name, Class<T> type, OffsetDateTime asked, boolean askedForNow) {
        return find(name, type).filter(k -> isCurrent(k, asked, askedForNow)).map(Kept::answer);
    }

    private boolean isCurrent(Kept<?> kept, OffsetDateTime asked, boolean askedForNow) {
        var moment = kept.asOf();
        if (moment.isEqual(asked) || (askedForNow && day(moment).equals(day(asked)))) {
            return (isOfLastRun(kept) && !due.isAnybody()) || (askedForNow && isSlow());
        }
        return askedForNow
                && settings.current().clock().equals(UnitSettings.LIVE)
                && moment.isAfter(asked.minus(SLOW_MAY_BE_OLD))
                && isSlow();
    }

    private boolean isOfLastRun(Kept<?> kept) {
        return runs.last().filter(r -> r.id().equals(kept.run())).isPresent();
    }

    private boolean isSlow() {
        return runs.last().filter(r -> r.took().compareTo(SLOW) > 0).isPresent();
    }

    private LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(settings.current().zone()).toLocalDate();
    }

    private <T> Optional<Kept<T>> find(String name, Class<T> type) {
        return sql.select(SUMMARY.RUN_ID, SUMMARY.AS_OF, SUMMARY.ANSWER)
                .from(SUMMARY)
                .where(SUMMARY.TENANT_ID.eq(Acting.tenant()), SUMMARY.NAME.eq(name))
                .fetchOptional(r -> new Kept<>(
                        r.value1(), r.value2(), json.readValue(r.value3().data(), type)));
    }

    /** Whether answers of this run are kept. */
    boolean areOf(UUID run) {
        return sql.fetchExists(SUMMARY, SUMMARY.TENANT_ID.eq(Acting.tenant()), SUMMARY.RUN_ID.eq(run));
    }

    @Transactional
    public void keep(ScoringRuns.Run run, OffsetDateTime computedAt, Map<String, Object> answers) {
        answers.forEach((name, answer) -> sql.insertInto(SUMMARY)
                .set(SUMMARY.TENANT_ID, Acting.tenant())
                .set(SUMMARY.NAME, name)
                .set(SUMMARY.RUN_ID, run.id())
                .set(SUMMARY.AS_OF, run.asOf())
                .set(SUMMARY.COMPUTED_AT, computedAt)
                .set(SUMMARY.ANSWER, JSONB.valueOf(json.writeValueAsString(answer)))
                .onConflict(SUMMARY.TENANT_ID, SUMMARY.NAME)
                .doUpdate()
                .setAllToExcluded()
                .execute());
    }

    private record Kept<T>(UUID run, OffsetDateTime asOf, T answer) {}
}
