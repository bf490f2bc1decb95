package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.PERSON;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts people into a team and takes others out, in one go. Each move is that person's change, noted as such. */
@Component
class TeamMembers {
    private final DSLContext sql;
    private final ChangePerson change;

    TeamMembers(DSLContext sql, ChangePerson change) {
        this.sql = sql;
        this.change = change;
    }

    /** Those named are in the team from now on, and nobody else; each comes from whichever team he was in. */
    @Transactional
    void set(UUID team, List<UUID> people) {
        var wanted = people.stream().distinct().toList();
        checkKnown(wanted);
        var now = members(team);
        wanted.stream().filter(p -> !now.contains(p)).forEach(p -> move(p, team));
        now.stream().filter(p -> !wanted.contains(p)).forEach(p -> move(p, null));
    }

    private void move(UUID person, @Nullable UUID team) {
        change.change(person, new Patch<>(new StaffInput(null, null, null, team, null, null), Set.of("teamId")), null);
    }

    private List<UUID> members(UUID team) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.TEAM_ID.eq(team))
                .orderBy(PERSON.ID)
                .fetch(PERSON.ID);
    }

    private void checkKnown(List<UUID> people) {
        if (sql.fetchCount(PERSON, PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.ID.in(people)) < people.size()) {
            throw InvalidInput.field("people", "Somebody named here does not work here.", "unknown_person");
        }
    }
}
