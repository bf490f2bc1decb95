package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.PERSON;
import static com.hs6tools.crmdb.identity.Tables.TEAM;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Teams: whose records a person with the scope TEAM sees. */
@Component
class Teams {
    record Team(UUID id, long version, String name, int people) {}

    private final DSLContext sql;
    private final TeamMembers members;
    private final Callers callers;
    private final Events events;

    Teams(DSLContext sql, TeamMembers members, Callers callers, Events events) {
        this.sql = sql;
        this.members = members;
        this.callers = callers;
        this.events = events;
    }

    List<Team> list() {
        return sql.select(
                        TEAM.ID,
                        TEAM.VERSION,
                        TEAM.NAME,
                        field(selectCount()
                                .from(PERSON)
                                .where(PERSON.TENANT_ID.eq(TEAM.TENANT_ID), PERSON.TEAM_ID.eq(TEAM.ID))))
                .from(TEAM)
                .where(TEAM.TENANT_ID.eq(Acting.tenant()))
                .orderBy(TEAM.NAME)
                .fetch(Records.mapping(Team::new));
    }

    Team find(UUID id) {
        return list().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("This team"));
    }

    @Transactional
    UUID make(TeamInput input) {
        var name = checked(input.name());
        var id = Ids.next();
        once(() -> sql.insertInto(TEAM, TEAM.TENANT_ID, TEAM.ID, TEAM.NAME)
                .values(Acting.tenant(), id, name)
                .execute());
        events.publish(IdentityFact.about("team.created", "team", id, name));
        people(id, input.people());
        return id;
    }

    @Transactional
    void change(UUID id, Patch<TeamInput> patch, @Nullable Long version) {
        sql.select(TEAM.ID)
                .from(TEAM)
                .where(TEAM.TENANT_ID.eq(Acting.tenant()), TEAM.ID.eq(id))
                .forUpdate()
                .fetch();
        var team = find(id);
        ExpectedVersion.check(version, team.version());
        patch.on("name", TeamInput::name, (f, given) -> rename(team, checked(given)));
        patch.on("people", TeamInput::people, (f, people) -> people(id, people));
    }

    private void people(UUID team, @Nullable List<UUID> people) {
        if (people != null) {
            members.set(team, people);
        }
    }

    private void rename(Team team, String name) {
        var id = team.id();
        if (name.equals(team.name())) {
            return;
        }
        once(() -> sql.update(TEAM)
                .set(TEAM.NAME, name)
                .set(TEAM.VERSION, TEAM.VERSION.plus(1))
                .set(TEAM.UPDATED_AT, currentOffsetDateTime())
                .where(TEAM.TENANT_ID.eq(Acting.tenant()), TEAM.ID.eq(id))
                .execute());
        events.publish(IdentityFact.about("team.updated", "team", id, team.name())
                .with(Map.of("name", new Change(team.name(), name))));
    }

    /** Its people stay, without a team. */
    @Transactional
    void remove(UUID id) {
        var team = find(id);
        sql.update(PERSON)
                .setNull(PERSON.TEAM_ID)
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.TEAM_ID.eq(id))
                .execute();
        sql.deleteFrom(TEAM)
                .where(TEAM.TENANT_ID.eq(Acting.tenant()), TEAM.ID.eq(id))
                .execute();
        callers.forget();
        events.publish(IdentityFact.about("team.deleted", "team", id, team.name()));
    }

    private static String checked(@Nullable String given) {
        new Violations().required("name", given).length("name", given, 100).throwIfAny();
        return String.valueOf(given).strip();
    }

    private static void once(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw InvalidInput.field("name", "Another team has this name.", "name_taken");
        }
    }
}
