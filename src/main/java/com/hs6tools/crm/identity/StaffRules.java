package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.PERSON;
import static com.hs6tools.crmdb.identity.Tables.PERSON_ROLE;
import static com.hs6tools.crmdb.identity.Tables.ROLE;
import static com.hs6tools.crmdb.identity.Tables.TEAM;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may not be done to people: lock everybody out, rise above oneself, name what is not there. */
@Component
class StaffRules {
    private final DSLContext sql;
    private final RoleQueries roles;

    StaffRules(DSLContext sql, RoleQueries roles) {
        this.sql = sql;
        this.roles = roles;
    }

    /** One change of who is admin at a time, so that two admins cannot remove each other at once. */
    void lockAdmins() {
        sql.select(ROLE.ID)
                .from(ROLE)
                .where(ROLE.TENANT_ID.eq(Acting.tenant()), ROLE.NAME.eq(BuiltInRole.ADMIN.name()))
                .forUpdate()
                .fetch();
    }

    /** The roles behind names or ids, each of which the acting person may hand out. */
    List<Role> grantable(List<String> named) {
        var all = roles.all();
        var found = new ArrayList<Role>();
        for (var name : named) {
            found.add(all.stream()
                    .filter(r -> r.name().equals(name) || r.id().toString().equals(name))
                    .findFirst()
                    .orElseThrow(
                            () -> InvalidInput.field("roles", "There is no role '" + name + "'.", "unknown_role")));
        }
        found.forEach(StaffRules::checkOwn);
        return found.stream().distinct().toList();
    }

    static void checkOwn(Role role) {
        MoreThanOwn.check(Acting.now(), role.permissions(), role.scope());
    }

    void checkTeam(@Nullable UUID team) {
        if (team != null && !sql.fetchExists(TEAM, TEAM.TENANT_ID.eq(Acting.tenant()), TEAM.ID.eq(team))) {
            throw InvalidInput.field("teamId", "There is no such team.", "unknown_team");
        }
    }

    /** Call it after the change, in its transaction. */
    void checkSomeAdminIsLeft() {
        var admins = sql.fetchCount(sql.select(PERSON.ID)
                .from(PERSON)
                .join(PERSON_ROLE)
                .on(PERSON_ROLE.TENANT_ID.eq(PERSON.TENANT_ID), PERSON_ROLE.PERSON_ID.eq(PERSON.ID))
                .join(ROLE)
                .on(ROLE.TENANT_ID.eq(PERSON.TENANT_ID), ROLE.ID.eq(PERSON_ROLE.ROLE_ID))
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.STATUS.eq("ACTIVE"))
                .and(ROLE.BUILT_IN)
                .and(ROLE.NAME.eq(BuiltInRole.ADMIN.name())));
        if (admins == 0) {
            throw new StateConflict(
                    "This is the last active admin. Make somebody else an admin first.",
                    "LAST_ADMIN",
                    List.of(),
                    "last_admin");
        }
    }
}
