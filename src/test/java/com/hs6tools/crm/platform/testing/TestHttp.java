package com.hs6tools.crm.platform.testing;

import static com.hs6tools.crmdb.identity.Tables.API_TOKEN;
import static com.hs6tools.crmdb.identity.Tables.PERSON;
import static com.hs6tools.crmdb.identity.Tables.PERSON_ROLE;
import static com.hs6tools.crmdb.identity.Tables.ROLE;
import static com.hs6tools.crmdb.identity.Tables.SESSION;

import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the program over HTTP as somebody who is really signed in. Give it an actor of {@link TestUnits}: he becomes a
 * person with just those permissions and that scope.
 */
@Component
public class TestHttp {
    private final ObjectProvider<MockMvc> mvc;
    private final JsonMapper json;
    private final DSLContext sql;

    TestHttp(ObjectProvider<MockMvc> mvc, JsonMapper json, DSLContext sql) {
        this.mvc = mvc;
        this.json = json;
        this.sql = sql;
    }

    public TestCaller nobody() {
        return new TestCaller(mvc.getObject(), json, r -> {});
    }

    public TestCaller bearer(String token) {
        return new TestCaller(mvc.getObject(), json, r -> r.header("Authorization", "Bearer " + token));
    }

    /** With an API token. */
    public TestCaller as(Actor actor) {
        return Acting.call(actor, () -> {
            addPerson(actor);
            var token = Secrets.random();
            sql.insertInto(API_TOKEN)
                    .set(API_TOKEN.TENANT_ID, actor.tenant())
                    .set(API_TOKEN.ID, Ids.next())
                    .set(API_TOKEN.NAME, "test")
                    .set(API_TOKEN.TOKEN_HASH, Secrets.hash(token))
                    .set(API_TOKEN.PREFIX, token.substring(0, 8))
                    .set(API_TOKEN.SCOPES, new String[] {"*"})
                    .set(API_TOKEN.PERSON_ID, actor.id())
                    .set(API_TOKEN.CREATED_BY_NAME, actor.name())
                    .execute();
            return bearer(token);
        });
    }

    /** With a session cookie and its CSRF header, as the web app calls. */
    public TestCaller inBrowser(Actor actor) {
        return Acting.call(actor, () -> {
            addPerson(actor);
            var secret = Secrets.random();
            sql.insertInto(SESSION)
                    .set(SESSION.TENANT_ID, actor.tenant())
                    .set(SESSION.ID, Ids.next())
                    .set(SESSION.TOKEN_HASH, Secrets.hash(secret))
                    .set(SESSION.PERSON_ID, actor.id())
                    .set(SESSION.EXPIRES_AT, OffsetDateTime.now().plusDays(1))
                    .execute();
            return browser(secret);
        });
    }

    /** A browser that holds this session's cookies. */
    public TestCaller browser(String sessionSecret) {
        var csrf = Secrets.hash("csrf:" + sessionSecret);
        return new TestCaller(
                mvc.getObject(),
                json,
                r -> r.cookie(
                                new jakarta.servlet.http.Cookie("HS6SESSION", sessionSecret),
                                new jakarta.servlet.http.Cookie("XSRF-TOKEN", csrf))
                        .header("X-XSRF-TOKEN", csrf));
    }

    private void addPerson(Actor actor) {
        var email = actor.id() + "@example.org";
        var isNew = sql.insertInto(PERSON)
                .set(PERSON.TENANT_ID, actor.tenant())
                .set(PERSON.ID, actor.id())
                .set(PERSON.EMAIL, email)
                .set(PERSON.EMAIL_HASH, Secrets.hash(email))
                .set(PERSON.NAME, actor.name())
                .onConflictDoNothing()
                .execute();
        if (isNew == 0) {
            return;
        }
        var role = Ids.next();
        sql.insertInto(ROLE)
                .set(ROLE.TENANT_ID, actor.tenant())
                .set(ROLE.ID, role)
                .set(ROLE.NAME, "Role " + role)
                .set(ROLE.SCOPE, actor.scope().name())
                .set(ROLE.PERMISSIONS, actor.permissions().toArray(String[]::new))
                .execute();
        sql.insertInto(PERSON_ROLE, PERSON_ROLE.TENANT_ID, PERSON_ROLE.PERSON_ID, PERSON_ROLE.ROLE_ID)
                .values(actor.tenant(), actor.id(), role)
                .execute();
    }
}
