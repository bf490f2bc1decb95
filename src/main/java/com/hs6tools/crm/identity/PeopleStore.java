package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.PERSON;
import static com.hs6tools.crmdb.identity.Tables.PERSON_ROLE;
import static com.hs6tools.crmdb.identity.Tables.ROLE;

import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.text.ContactKeys;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes people and what they are given. */
@Component
class PeopleStore {
    private final DSLContext sql;
    private final Passwords passwords;

    PeopleStore(DSLContext sql, Passwords passwords) {
        this.sql = sql;
        this.passwords = passwords;
    }

    /** What finds a person by e-mail before the business unit is known; e-mails are unique in the installation. */
    static String emailHash(String email) {
        return Secrets.hash(Objects.requireNonNull(ContactKeys.email(email)));
    }

    void addBuiltInRoles() {
        for (var role : BuiltInRole.values()) {
            sql.insertInto(ROLE)
                    .set(ROLE.TENANT_ID, Acting.tenant())
                    .set(ROLE.ID, Ids.next())
                    .set(ROLE.NAME, role.name())
                    .set(ROLE.BUILT_IN, true)
                    .set(ROLE.SCOPE, role.scope().name())
                    .set(ROLE.PERMISSIONS, role.permissions().toArray(String[]::new))
                    .execute();
        }
    }

    UUID add(String email, String name, @Nullable String password, @Nullable UUID team) {
        var id = Ids.next();
        sql.insertInto(PERSON)
                .set(PERSON.TENANT_ID, Acting.tenant())
                .set(PERSON.ID, id)
                .set(PERSON.EMAIL, email.strip())
                .set(PERSON.EMAIL_HASH, emailHash(email))
                .set(PERSON.NAME, name.strip())
                .set(PERSON.PASSWORD_HASH, password == null ? null : passwords.hash(password))
                .set(PERSON.TEAM_ID, team)
                .execute();
        return id;
    }

    void give(UUID person, UUID role) {
        sql.insertInto(PERSON_ROLE, PERSON_ROLE.TENANT_ID, PERSON_ROLE.PERSON_ID, PERSON_ROLE.ROLE_ID)
                .values(Acting.tenant(), person, role)
                .execute();
    }

    void giveBuiltIn(UUID person, BuiltInRole role) {
        sql.insertInto(PERSON_ROLE, PERSON_ROLE.TENANT_ID, PERSON_ROLE.PERSON_ID, PERSON_ROLE.ROLE_ID)
                .select(sql.select(ROLE.TENANT_ID, org.jooq.impl.DSL.val(person), ROLE.ID)
                        .from(ROLE)
                        .where(ROLE.TENANT_ID.eq(Acting.tenant()), ROLE.NAME.eq(role.name()))
                        .and(ROLE.BUILT_IN))
                .execute();
    }
}
