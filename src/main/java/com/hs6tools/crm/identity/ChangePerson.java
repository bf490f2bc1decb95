package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.PERSON;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.identity.tables.records.PersonRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes somebody's name, team, roles or status; it counts from his next request on. */
@Component
class ChangePerson {
    private final DSLContext sql;
    private final StaffRules rules;
    private final RoleChanges roles;
    private final Sessions sessions;
    private final Staff staff;
    private final Events events;

    ChangePerson(DSLContext sql, StaffRules rules, RoleChanges roles, Sessions sessions, Staff staff, Events events) {
        this.sql = sql;
        this.rules = rules;
        this.roles = roles;
        this.sessions = sessions;
        this.staff = staff;
        this.events = events;
    }

    @Transactional
    void change(UUID id, Patch<StaffInput> patch, @Nullable Long version) {
        rules.lockAdmins();
        var person = locked(id);
        ExpectedVersion.check(version, person.getVersion());
        check(patch);
        roles.checkMayTouch(id);
        var before = person.getName();
        var changes = new LinkedHashMap<String, Change>();
        patch.on(
                "name",
                StaffInput::name,
                (f, v) -> name(person, String.valueOf(v).strip(), changes));
        patch.on("teamId", StaffInput::teamId, (f, v) -> team(person, v, changes));
        patch.on("status", StaffInput::status, (f, v) -> status(person, v, changes));
        patch.on("roles", StaffInput::roles, (f, v) -> roles.set(id, v == null ? List.of() : v, changes));
        if (changes.isEmpty()) {
            return;
        }
        person.setVersion(person.getVersion() + 1);
        person.update();
        sql.update(PERSON)
                .set(PERSON.UPDATED_AT, currentOffsetDateTime())
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.ID.eq(id))
                .execute();
        rules.checkSomeAdminIsLeft();
        sessions.forgetCallers();
        staff.namesChanged();
        events.publish(
                IdentityFact.about("person.updated", "person", id, before).with(changes));
    }

    private PersonRecord locked(UUID id) {
        return sql.selectFrom(PERSON)
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This person"));
    }

    private static void check(Patch<StaffInput> patch) {
        if (patch.names("email")) {
            throw InvalidInput.field("email", "The e-mail cannot be changed. Invite the new address instead.", "fixed");
        }
        var wrong = new Violations();
        if (patch.names("name")) {
            wrong.required("name", patch.value().name())
                    .length("name", patch.value().name(), 200);
        }
        if (patch.names("status")) {
            wrong.check(patch.value().status() != null, "status", "ACTIVE or DISABLED.", "required");
        }
        if (patch.names("roles")) {
            var roles = patch.value().roles();
            wrong.check(roles != null && !roles.isEmpty(), "roles", "At least one role.", "required");
        }
        wrong.throwIfAny();
    }

    private static void name(PersonRecord person, String name, Map<String, Change> changes) {
        if (!name.equals(person.getName())) {
            changes.put("name", new Change(person.getName(), name));
            person.setName(name);
        }
    }

    private void team(PersonRecord person, @Nullable UUID team, Map<String, Change> changes) {
        if (!Objects.equals(team, person.getTeamId())) {
            rules.checkTeam(team);
            changes.put("teamId", new Change(person.getTeamId(), team));
            person.setTeamId(team);
        }
    }

    private void status(PersonRecord person, StaffMember.@Nullable Status status, Map<String, Change> changes) {
        if (status == null || status.name().equals(person.getStatus())) {
            return;
        }
        if (status == StaffMember.Status.DISABLED) {
            if (person.getId().equals(Acting.now().id())) {
                throw new StateConflict("You cannot disable yourself.", person.getStatus(), List.of(), "own_account");
            }
            sessions.endAll(person.getId());
        }
        changes.put("status", new Change(person.getStatus(), status));
        person.setStatus(status.name());
    }
}
