package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.PERSON;

import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds somebody to the unit and mails a link to choose a password. */
@Component
class InvitePerson {
    private final DSLContext sql;
    private final StaffRules rules;
    private final PeopleStore people;
    private final InvitationMail mail;
    private final Events events;

    InvitePerson(DSLContext sql, StaffRules rules, PeopleStore people, InvitationMail mail, Events events) {
        this.sql = sql;
        this.rules = rules;
        this.people = people;
        this.mail = mail;
        this.events = events;
    }

    @Transactional
    UUID invite(StaffInput input) {
        input.forInvitation().throwIfAny();
        rules.checkTeam(input.teamId());
        var roles = rules.grantable(input.roles() == null ? List.of() : input.roles());
        var email = String.valueOf(input.email()).strip();
        var name = String.valueOf(input.name()).strip();
        var id = add(email, name, input.teamId());
        roles.forEach(r -> people.give(id, r.id()));
        mail.send(id, email, name);
        events.publish(IdentityFact.about("person.invited", "person", id, name)
                .with(Map.of(
                        "roles", new Change(null, roles.stream().map(Role::name).toList()))));
        return id;
    }

    @Transactional
    void inviteAgain(UUID id) {
        var person = sql.select(PERSON.EMAIL, PERSON.NAME, PERSON.PASSWORD_HASH.isNull())
                .from(PERSON)
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new com.hs6tools.crm.platform.http.NotFound("This person"));
        if (!person.value3()) {
            throw new StateConflict(
                    "This person has chosen a password already.", "ACCEPTED", List.of(), "password_chosen");
        }
        mail.send(id, person.value1(), person.value2());
        events.publish(IdentityFact.about("person.invited", "person", id, person.value2()));
    }

    private UUID add(String email, String name, @org.jspecify.annotations.Nullable UUID team) {
        try {
            return people.add(email, name, null, team);
        } catch (DuplicateKeyException e) {
            throw new EmailTaken();
        }
    }
}
