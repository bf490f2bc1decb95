package com.hs6tools.crm.customers.territories;

import static com.hs6tools.crmdb.customers.Tables.PUB_STANDING;
import static com.hs6tools.crmdb.customers.Tables.TERRITORY;
import static org.jooq.impl.DSL.count;

import com.hs6tools.crm.customers.CustomerType;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crmdb.customers.tables.records.TerritoryRecord;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps territories. */
@Component
class TerritoryStore {
    private final DSLContext sql;
    private final UnitClock clock;

    TerritoryStore(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** By rank, with how many customers are in each. */
    List<Territory> counted() {
        var many = sql.select(PUB_STANDING.TERRITORY_ID, count())
                .from(PUB_STANDING)
                .where(PUB_STANDING.TENANT_ID.eq(Acting.tenant()), PUB_STANDING.TERRITORY_ID.isNotNull())
                .groupBy(PUB_STANDING.TERRITORY_ID)
                .fetchMap(PUB_STANDING.TERRITORY_ID, count());
        return sql.selectFrom(TERRITORY)
                .where(TERRITORY.TENANT_ID.eq(Acting.tenant()), TERRITORY.DELETED_AT.isNull())
                .orderBy(TERRITORY.RANK, TERRITORY.ID)
                .fetch(r -> read(r, many.getOrDefault(r.getId(), 0).longValue()));
    }

    /** By rank, locked: rules are changed one after the other. */
    List<Territory> lockAll() {
        sql.execute("select pg_advisory_xact_lock(hashtextextended(?, 2))", "territories " + Acting.tenant());
        return sql.selectFrom(TERRITORY)
                .where(TERRITORY.TENANT_ID.eq(Acting.tenant()), TERRITORY.DELETED_AT.isNull())
                .orderBy(TERRITORY.RANK, TERRITORY.ID)
                .fetch(r -> read(r, null));
    }

    Territory find(UUID id) {
        return sql.selectFrom(TERRITORY)
                .where(TERRITORY.TENANT_ID.eq(Acting.tenant()), TERRITORY.ID.eq(id), TERRITORY.DELETED_AT.isNull())
                .fetchOptional(r -> read(r, null))
                .orElseThrow(() -> new NotFound("This territory"));
    }

    void insert(Territory territory) {
        var row = row(territory);
        row.setTenantId(Acting.tenant());
        row.setId(territory.id());
        sql.executeInsert(row);
    }

    /** Saves it as its next version. */
    void update(Territory territory) {
        sql.update(TERRITORY)
                .set(row(territory))
                .set(TERRITORY.VERSION, TERRITORY.VERSION.plus(1))
                .set(TERRITORY.UPDATED_AT, clock.realNow())
                .where(TERRITORY.TENANT_ID.eq(Acting.tenant()), TERRITORY.ID.eq(territory.id()))
                .execute();
    }

    void delete(UUID id) {
        sql.update(TERRITORY)
                .set(TERRITORY.DELETED_AT, clock.realNow())
                .where(TERRITORY.TENANT_ID.eq(Acting.tenant()), TERRITORY.ID.eq(id))
                .execute();
    }

    private TerritoryRecord row(Territory t) {
        var row = sql.newRecord(TERRITORY);
        row.setName(t.name());
        row.setRank(t.rank());
        row.setCountries(t.countries().toArray(String[]::new));
        row.setCities(t.cities().toArray(String[]::new));
        row.setIndustries(t.industries().toArray(String[]::new));
        row.setTypes(t.types().stream().map(CustomerType::name).toArray(String[]::new));
        row.setCountryKeys(keys(t.countries()));
        row.setCityKeys(keys(t.cities()));
        row.setIndustryKeys(keys(t.industries()));
        row.setPeople(t.people().toArray(UUID[]::new));
        row.setTeamId(t.teamId());
        return row;
    }

    /** Folded as fields.fold does it in the database. */
    private static String[] keys(List<String> words) {
        return words.stream().map(SearchText::of).distinct().toArray(String[]::new);
    }

    private static Territory read(TerritoryRecord r, @Nullable Long customers) {
        return new Territory(
                r.getId(),
                r.getVersion(),
                r.getName(),
                r.getRank(),
                List.of(r.getCountries()),
                List.of(r.getCities()),
                List.of(r.getIndustries()),
                Arrays.stream(r.getTypes()).map(CustomerType::valueOf).toList(),
                List.of(r.getPeople()),
                r.getTeamId(),
                customers,
                r.getCreatedAt(),
                r.getUpdatedAt());
    }
}
