package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.PERSON;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The few questions other modules may ask about the people of a business unit. */
@Component
public class Staff {
    private final DSLContext sql;

    Staff(DSLContext sql) {
        this.sql = sql;
    }

    /** Names to show beside records of other modules; one look-up for a whole page of them. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.select(PERSON.ID, PERSON.NAME)
                        .from(PERSON)
                        .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.ID.in(ids))
                        .fetchMap(PERSON.ID, PERSON.NAME);
    }

    /** The name of somebody who can be given work, or nothing when there is no such person, or he may not sign in. */
    public Optional<String> activeName(UUID id) {
        return sql.select(PERSON.NAME)
                .from(PERSON)
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.ID.eq(id), PERSON.STATUS.eq("ACTIVE"))
                .fetchOptional(PERSON.NAME);
    }
}
