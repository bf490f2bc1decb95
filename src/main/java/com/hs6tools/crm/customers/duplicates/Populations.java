package com.hs6tools.crm.customers.duplicates;

import static com.hs6tools.crmdb.customers.Tables.DUPLICATE_SEARCH;

import com.hs6tools.crm.customers.matching.Population;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The searches there were, and how many customers the last one saw: nobody counts a million while somebody types. */
@Component
class Populations {
    private static final TypeReference<Map<String, Double>> WORDS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;
    private final UnitClock clock;

    Populations(DSLContext sql, JsonMapper json, UnitClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    Population last() {
        return sql.select(DUPLICATE_SEARCH.CUSTOMERS, DUPLICATE_SEARCH.WORDS)
                .from(DUPLICATE_SEARCH)
                .where(DUPLICATE_SEARCH.TENANT_ID.eq(Acting.tenant()), DUPLICATE_SEARCH.FINISHED_AT.isNotNull())
                .orderBy(DUPLICATE_SEARCH.STARTED_AT.desc(), DUPLICATE_SEARCH.ID.desc())
                .limit(1)
                .fetchOptional(r ->
                        new Population(r.value1(), json.readValue(r.value2().data(), WORDS)))
                .orElse(new Population(0, Map.of()));
    }

    Optional<OffsetDateTime> lastStarted() {
        return sql.select(DUPLICATE_SEARCH.STARTED_AT)
                .from(DUPLICATE_SEARCH)
                .where(DUPLICATE_SEARCH.TENANT_ID.eq(Acting.tenant()))
                .orderBy(DUPLICATE_SEARCH.STARTED_AT.desc(), DUPLICATE_SEARCH.ID.desc())
                .limit(1)
                .fetchOptional(DUPLICATE_SEARCH.STARTED_AT);
    }

    /** @return when it began: the first time, where it goes on after an interruption */
    OffsetDateTime begin(UUID search) {
        sql.insertInto(DUPLICATE_SEARCH)
                .set(DUPLICATE_SEARCH.TENANT_ID, Acting.tenant())
                .set(DUPLICATE_SEARCH.ID, search)
                .set(DUPLICATE_SEARCH.STARTED_AT, clock.realNow())
                .onConflictDoNothing()
                .execute();
        return sql.select(DUPLICATE_SEARCH.STARTED_AT)
                .from(DUPLICATE_SEARCH)
                .where(DUPLICATE_SEARCH.TENANT_ID.eq(Acting.tenant()), DUPLICATE_SEARCH.ID.eq(search))
                .fetchSingle(DUPLICATE_SEARCH.STARTED_AT);
    }

    void finish(UUID search, Population population, long compared, long found) {
        sql.update(DUPLICATE_SEARCH)
                .set(DUPLICATE_SEARCH.FINISHED_AT, clock.realNow())
                .set(DUPLICATE_SEARCH.CUSTOMERS, population.customers())
                .set(DUPLICATE_SEARCH.WORDS, JSONB.valueOf(json.writeValueAsString(population.shares())))
                .set(DUPLICATE_SEARCH.COMPARED, compared)
                .set(DUPLICATE_SEARCH.FOUND, found)
                .where(DUPLICATE_SEARCH.TENANT_ID.eq(Acting.tenant()), DUPLICATE_SEARCH.ID.eq(search))
                .execute();
    }
}
