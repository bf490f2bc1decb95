package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.PERSON_ROLE;

import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Gives somebody other roles, none of which is more than the giver has. */
@Component
class RoleChanges {
    private final DSLContext sql;
    private final StaffRules rules;
    private final RoleQueries roles;
    private final PeopleStore people;

    RoleChanges(DSLContext sql, StaffRules rules, RoleQueries roles, PeopleStore people) {
        this.sql = sql;
        this.rules = rules;
        this.roles = roles;
        this.people = people;
    }

    /** Who has more than oneself is not for oneself to change. */
    void checkMayTouch(UUID person) {
        if (!person.equals(Acting.now().id())) {
            roles.of(person).forEach(StaffRules::checkOwn);
        }
    }

    void set(UUID person, List<String> named, Map<String, Change> changes) {
        var before = roles.of(person);
        var after = rules.grantable(named);
        var namesBefore = before.stream().map(Role::name).sorted().toList();
        var namesAfter = after.stream().map(Role::name).sorted().toList();
        if (namesBefore.equals(namesAfter)) {
            return;
        }
        if (person.equals(Acting.now().id())
                && before.stream().anyMatch(Role::isAdmin)
                && after.stream().noneMatch(Role::isAdmin)) {
            throw new StateConflict(
                    "You cannot take the role ADMIN from yourself.", "ADMIN", List.of(), "own_admin_role");
        }
        sql.deleteFrom(PERSON_ROLE)
                .where(PERSON_ROLE.TENANT_ID.eq(Acting.tenant()), PERSON_ROLE.PERSON_ID.eq(person))
                .execute();
        after.forEach(r -> people.give(person, r.id()));
        changes.put("roles", new Change(namesBefore, namesAfter));
    }
}
