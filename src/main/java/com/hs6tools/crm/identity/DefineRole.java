package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.ROLE;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and removes roles; it counts from the next request of everybody who has one. */
@Component
class DefineRole {
    private final DSLContext sql;
    private final RoleQueries roles;
    private final RoleRules rules;
    private final Callers callers;
    private final Events events;

    DefineRole(DSLContext sql, RoleQueries roles, RoleRules rules, Callers callers, Events events) {
        this.sql = sql;
        this.roles = roles;
        this.rules = rules;
        this.callers = callers;
        this.events = events;
    }

    @Transactional
    UUID make(RoleInput input) {
        var scope = input.scope() == null ? Actor.Scope.OWN : input.scope();
        var permissions = input.permissions() == null ? List.<String>of() : input.permissions();
        var name = rules.checkName(input.name(), null);
        rules.checkRights(permissions, scope);
        var id = Ids.next();
        sql.insertInto(ROLE)
                .set(ROLE.TENANT_ID, Acting.tenant())
                .set(ROLE.ID, id)
                .set(ROLE.NAME, name)
                .set(ROLE.SCOPE, scope.name())
                .set(ROLE.PERMISSIONS, permissions.stream().distinct().toArray(String[]::new))
                .execute();
        events.publish(IdentityFact.about("role.created", "role", id, name)
                .with(Map.of("scope", new Change(null, scope), "permissions", new Change(null, permissions))));
        return id;
    }

    @Transactional
    void change(UUID id, Patch<RoleInput> patch, @Nullable Long version) {
        lock(id);
        var role = roles.find(id);
        ExpectedVersion.check(version, role.version());
        if (role.isAdmin()) {
            throw new StateConflict("The role ADMIN can do everything, always.", "BUILT_IN", List.of(), "built_in");
        }
        StaffRules.checkOwn(role);
        var in = patch.value();
        var name = patch.names("name") ? rules.checkName(in.name(), role) : role.name();
        var scope = in.scope() == null ? role.scope() : in.scope();
        var permissions = in.permissions() == null
                ? role.permissions()
                : in.permissions().stream().distinct().sorted().toList();
        rules.checkRights(permissions, scope);
        save(role, new Role(id, role.version() + 1, name, role.builtIn(), scope, permissions, role.people()));
    }

    private void save(Role before, Role after) {
        var changes = new LinkedHashMap<String, Change>();
        note(changes, "name", before.name(), after.name());
        note(changes, "scope", before.scope(), after.scope());
        note(changes, "permissions", before.permissions(), after.permissions());
        if (changes.isEmpty()) {
            return;
        }
        sql.update(ROLE)
                .set(ROLE.NAME, after.name())
                .set(ROLE.SCOPE, after.scope().name())
                .set(ROLE.PERMISSIONS, after.permissions().toArray(String[]::new))
                .set(ROLE.VERSION, after.version())
                .set(ROLE.UPDATED_AT, currentOffsetDateTime())
                .where(ROLE.TENANT_ID.eq(Acting.tenant()), ROLE.ID.eq(after.id()))
                .execute();
        callers.forget();
        events.publish(IdentityFact.about("role.updated", "role", after.id(), before.name())
                .with(changes));
    }

    @Transactional
    void remove(UUID id) {
        lock(id);
        var role = roles.find(id);
        if (role.builtIn()) {
            throw new StateConflict(
                    "A built-in role stays. Change its rights instead.", "BUILT_IN", List.of(), "built_in");
        }
        if (role.people() > 0) {
            throw new StateConflict(
                    role.people() + " people have this role. Give them another one first.",
                    "IN_USE",
                    List.of(),
                    "role_in_use");
        }
        StaffRules.checkOwn(role);
        sql.deleteFrom(ROLE)
                .where(ROLE.TENANT_ID.eq(Acting.tenant()), ROLE.ID.eq(id))
                .execute();
        events.publish(IdentityFact.about("role.deleted", "role", id, role.name()));
    }

    private void lock(UUID id) {
        sql.select(ROLE.ID)
                .from(ROLE)
                .where(ROLE.TENANT_ID.eq(Acting.tenant()), ROLE.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    private static void note(Map<String, Change> changes, String field, Object before, Object after) {
        if (!before.equals(after)) {
            changes.put(field, new Change(before, after));
        }
    }
}
