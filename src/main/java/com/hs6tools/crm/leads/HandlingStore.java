package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.HANDLING;

import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps how leads are handled: one row for each unit, made when somebody first changes it. */
@Component
class HandlingStore {
    private static final TypeReference<List<Handling.Rule>> RULES = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    HandlingStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Handling current() {
        return sql.selectFrom(HANDLING)
                .where(HANDLING.TENANT_ID.eq(Acting.tenant()))
                .fetchOptional(this::read)
                .orElse(Handling.INITIAL);
    }

    private Handling read(Record r) {
        return new Handling(
                r.get(HANDLING.VERSION),
                r.get(HANDLING.FIRST_RESPONSE_MINUTES),
                Handling.Distribution.valueOf(r.get(HANDLING.DISTRIBUTION)),
                List.of(r.get(HANDLING.PEOPLE)),
                List.of(r.get(HANDLING.AWAY)),
                r.get(HANDLING.BY_TERRITORY),
                json.readValue(r.get(HANDLING.RULES).data(), RULES));
    }

    void save(Handling handling, @Nullable Long expectedVersion) {
        var version = sql.select(HANDLING.VERSION)
                .from(HANDLING)
                .where(HANDLING.TENANT_ID.eq(Acting.tenant()))
                .forUpdate()
                .fetchOptional(HANDLING.VERSION)
                .orElse(0L);
        ExpectedVersion.check(expectedVersion, version);
        var row = sql.newRecord(HANDLING);
        row.setFirstResponseMinutes(handling.firstResponseMinutes());
        row.setDistribution(handling.distribution().name());
        row.setPeople(handling.people().toArray(UUID[]::new));
        row.setAway(handling.away().toArray(UUID[]::new));
        row.setByTerritory(handling.byTerritory());
        row.setRules(JSONB.valueOf(json.writeValueAsString(handling.rules())));
        sql.insertInto(HANDLING)
                .set(row)
                .set(HANDLING.TENANT_ID, Acting.tenant())
                .onConflict(HANDLING.TENANT_ID)
                .doUpdate()
                .set(row)
                .set(HANDLING.VERSION, HANDLING.VERSION.plus(1))
                .execute();
    }

    /** Counts up whose turn it is; two leads at the same time get two turns. */
    long nextTurn() {
        return sql.update(HANDLING)
                .set(HANDLING.TURN, HANDLING.TURN.plus(1))
                .where(HANDLING.TENANT_ID.eq(Acting.tenant()))
                .returning(HANDLING.TURN)
                .fetchOptional(HANDLING.TURN)
                .orElse(0L);
    }
}
