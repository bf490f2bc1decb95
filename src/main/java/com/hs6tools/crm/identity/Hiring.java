package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.TEAM;

import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds people who come with a password, for a unit that is set up as a whole. Others are invited. */
@Component
public class Hiring {
    private final DSLContext sql;
    private final PeopleStore people;
    private final Events events;

    Hiring(DSLContext sql, PeopleStore people, Events events) {
        this.sql = sql;
        this.people = people;
        this.events = events;
    }

    @Transactional
    public UUID team(String name) {
        var id = Ids.next();
        sql.insertInto(TEAM)
                .set(TEAM.TENANT_ID, Acting.tenant())
                .set(TEAM.ID, id)
                .set(TEAM.NAME, name)
                .execute();
        return id;
    }

    /** @param role name of a built-in role */
    @Transactional
    public UUID hire(String email, String name, String password, String role, @Nullable UUID team) {
        var id = people.add(email, name, password, team);
        people.giveBuiltIn(id, BuiltInRole.valueOf(role));
        events.publish(IdentityFact.about("person.added", "person", id, name));
        return id;
    }
}
