package com.hs6tools.crm.customers.territories;

import static com.hs6tools.crmdb.customers.Tables.TERRITORY;
import static com.hs6tools.crmdb.identity.Tables.PUB_PERSON;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The few questions other modules may ask about territories. */
@Component
public class Territories {
    private final DSLContext sql;

    Territories(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param type B2C, B2B or MIXED
     * @return the territory that somebody like this belongs to; null for none
     */
    public @Nullable UUID of(@Nullable String country, @Nullable String city, @Nullable String industry, String type) {
        return sql.fetchSingle(
                        "select customers.territory_of(?, ?, ?, ?, ?)", Acting.tenant(), country, city, industry, type)
                .get(0, UUID.class);
    }

    /** Who works a territory and may sign in: those named, in their order, then the members of its team. */
    public List<UUID> people(UUID territory) {
        var place = DSL.field("array_position({0}, {1})", Integer.class, TERRITORY.PEOPLE, PUB_PERSON.ID);
        return sql.select(PUB_PERSON.ID)
                .from(TERRITORY)
                .join(PUB_PERSON)
                .on(
                        PUB_PERSON.TENANT_ID.eq(TERRITORY.TENANT_ID),
                        PUB_PERSON.ACTIVE.isTrue(),
                        PUB_PERSON.ID.eq(DSL.any(TERRITORY.PEOPLE)).or(PUB_PERSON.TEAM_ID.eq(TERRITORY.TEAM_ID)))
                .where(TERRITORY.TENANT_ID.eq(Acting.tenant()), TERRITORY.ID.eq(territory))
                .orderBy(place.asc().nullsLast(), PUB_PERSON.NAME, PUB_PERSON.ID)
                .fetch(PUB_PERSON.ID);
    }

    /** Names to show beside records of other modules; also of territories that are no more. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.select(TERRITORY.ID, TERRITORY.NAME)
                        .from(TERRITORY)
                        .where(TERRITORY.TENANT_ID.eq(Acting.tenant()), TERRITORY.ID.in(ids))
                        .fetchMap(TERRITORY.ID, TERRITORY.NAME);
    }
}
