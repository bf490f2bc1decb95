package com.hs6tools.crm.scoring;

import static com.hs6tools.crmdb.scoring.Tables.SUMMARY;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The answers kept by the last rescoring. */
@Component
public class Summaries {
    private final DSLContext sql;
    private final JsonMapper json;

    Summaries(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public <T> Optional<Kept<T>> find(String name, Class<T> type) {
        return sql.select(SUMMARY.AS_OF, SUMMARY.COMPUTED_AT, SUMMARY.ANSWER)
                .from(SUMMARY)
                .where(SUMMARY.TENANT_ID.eq(Acting.tenant()), SUMMARY.NAME.eq(name))
                .fetchOptional(r -> new Kept<>(
                        r.value1(), r.value2(), json.readValue(r.value3().data(), type)));
    }

    void keep(
            DSLContext connection,
            String name,
            UUID run,
            OffsetDateTime asOf,
            OffsetDateTime computedAt,
            Object answer) {
        var value = JSONB.valueOf(json.writeValueAsString(answer));
        connection
                .insertInto(SUMMARY)
                .set(SUMMARY.TENANT_ID, Acting.tenant())
                .set(SUMMARY.NAME, name)
                .set(SUMMARY.RUN_ID, run)
                .set(SUMMARY.AS_OF, asOf)
                .set(SUMMARY.COMPUTED_AT, computedAt)
                .set(SUMMARY.ANSWER, value)
                .onConflict(SUMMARY.TENANT_ID, SUMMARY.NAME)
                .doUpdate()
                .set(SUMMARY.RUN_ID, run)
                .set(SUMMARY.AS_OF, asOf)
                .set(SUMMARY.COMPUTED_AT, computedAt)
                .set(SUMMARY.ANSWER, value)
                .execute();
    }

    /** @param asOf the moment the answer is about; computedAt when it was computed */
    public record Kept<T>(OffsetDateTime asOf, OffsetDateTime computedAt, T answer) {}
}
