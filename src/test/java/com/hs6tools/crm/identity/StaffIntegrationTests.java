package com.hs6tools.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

@IntegrationTest
class StaffIntegrationTests {
    private static final String PEOPLE = "/api/admin/people";

    private final TestAccounts accounts;
    private final TestUnits units;
    private final TestHttp http;
    private final DSLContext sql;

    StaffIntegrationTests(TestAccounts accounts, TestUnits units, TestHttp http, DSLContext sql) {
        this.accounts = accounts;
        this.units = units;
        this.http = http;
        this.sql = sql;
    }

    @Test
    void invitesSomebodyWhoChoosesAPasswordAndSignsIn() {
        var account = accounts.newAdmin();
        var admin = accounts.browser(account);
        var invited = invite(admin, "SALES_REP");
        assertThat(invited.get("invited").asBoolean()).isTrue();
        var token = Acting.call(account.system(), () -> {
            var text = sql.fetchSingle("select text_body from messaging.outbox where kind = 'invitation'")
                    .get(0, String.class);
            var found = Pattern.compile("token=([\\w-]+)").matcher(text);
            assertThat(found.find()).isTrue();
            return found.group(1);
        });
        var chosen = accounts.stranger()
                .post("/api/auth/password-reset/confirm", Map.of("token", token, "password", "a password of mine"));
        assertThat(chosen.status()).isEqualTo(204);
        var me = accounts.stranger()
                .post(
                        "/api/auth/login",
                        Map.of("email", invited.get("email").asString(), "password", "a password of mine"));
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().at("/scope").asString()).isEqualTo("OWN");
        assertThat(me.json().at("/permissions").toString())
                .contains("customers:read")
                .doesNotContain("people:manage");
        assertThat(admin.post(PEOPLE + "/" + id(invited) + "/invitation", null).status())
                .isEqualTo(409);
    }

    @Test
    void refusesAnEmailThatSignsInElsewhere() {
        var taken = accounts.newAdmin().email();
        var answer = accounts.browser(accounts.newAdmin())
                .post(PEOPLE, Map.of("email", taken.toUpperCase(), "name", "X", "roles", List.of("MANAGER")));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("code").asString()).isEqualTo("email_taken");
    }

    @Test
    void listsFindsAndPages() {
        var admin = accounts.browser(accounts.newAdmin());
        var rep = invite(admin, "SALES_REP");
        invite(admin, "MARKETER");
        assertThat(admin.get(PEOPLE + "?count=true").json().get("total").asInt())
                .isEqualTo(3);
        var reps = admin.get(PEOPLE + "?role=SALES_REP").json().get("items");
        assertThat(reps.size()).isEqualTo(1);
        assertThat(reps.get(0).get("id")).isEqualTo(rep.get("id"));
        var first = admin.get(PEOPLE + "?limit=2&sort=-name").json();
        assertThat(first.get("items").size()).isEqualTo(2);
        var rest = admin.get(PEOPLE + "?limit=2&sort=-name&cursor="
                        + first.get("nextCursor").asString())
                .json();
        assertThat(rest.get("items").size()).isEqualTo(1);
    }

    @Test
    void aChangedRoleCountsAtTheNextRequest() {
        var admin = accounts.browser(accounts.newAdmin());
        var unit = admin.get("/api/auth/me").json().at("/businessUnit/id").asString();
        var rep = units.actor(java.util.UUID.fromString(unit), "customers:read");
        var caller = http.inBrowser(rep);
        assertThat(caller.get("/api/admin/audit").status()).isEqualTo(403);
        var changed = admin.patch(PEOPLE + "/" + rep.id(), Map.of("roles", List.of("ADMIN")));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(caller.get("/api/admin/audit").status()).isEqualTo(200);
        admin.patch(PEOPLE + "/" + rep.id(), Map.of("status", "DISABLED"));
        assertThat(caller.get("/api/admin/audit").status()).isEqualTo(401);
    }

    @Test
    void keepsTheLastAdmin() {
        var account = accounts.newAdmin();
        var admin = accounts.browser(account);
        var me = PEOPLE + "/" + account.person();
        assertThat(admin.patch(me, Map.of("status", "DISABLED")).status()).isEqualTo(409);
        assertThat(admin.patch(me, Map.of("roles", List.of("SALES_REP"))).status())
                .isEqualTo(409);
        var other = invite(admin, "MANAGER");
        assertThat(admin.patch(PEOPLE + "/" + id(other), Map.of("status", "DISABLED"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobodyGivesMoreThanHeHas() {
        var admin = units.newUnit();
        var manager = http.as(units.actor(admin.tenant(), "people:manage", "roles:manage", "customers:read"));
        var role = http.as(admin)
                .post(
                        "/api/admin/roles",
                        Map.of("name", "Everything", "scope", "ALL", "permissions", List.of("audit:read")));
        assertThat(role.status()).isEqualTo(201);
        var invitation = Map.of("email", Ids.next() + "@example.org", "name", "X", "roles", List.of("Everything"));
        assertThat(manager.post(PEOPLE, invitation).status()).isEqualTo(403);
        var rise = Map.of("name", "Mine", "scope", "OWN", "permissions", List.of("audit:read"));
        assertThat(manager.post("/api/admin/roles", rise).status()).isEqualTo(403);
        assertThat(manager.patch(PEOPLE + "/" + admin.id(), Map.of("status", "DISABLED"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void seesNobodyOfAnotherUnit() {
        var stranger = accounts.newAdmin();
        var admin = accounts.browser(accounts.newAdmin());
        var path = PEOPLE + "/" + stranger.person();
        assertThat(admin.get(path).status()).isEqualTo(404);
        assertThat(admin.patch(path, Map.of("name", "X")).status()).isEqualTo(404);
        assertThat(admin.post(path + "/unlock", null).status()).isEqualTo(404);
        assertThat(admin.post(path + "/invitation", null).status()).isEqualTo(404);
    }

    @Test
    void refusesAnOldVersion() {
        var admin = accounts.browser(accounts.newAdmin());
        var path = PEOPLE + "/" + id(invite(admin, "MANAGER"));
        assertThat(admin.patch(path, Map.of("name", "A", "version", 1)).status())
                .isEqualTo(200);
        assertThat(admin.patch(path, Map.of("name", "B", "version", 1)).status())
                .isEqualTo(409);
        assertThat(admin.with("If-Match", "\"1\"")
                        .patch(path, Map.of("name", "B"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void colleaguesAreKnownByNameToEverybody() {
        var admin = units.newUnit();
        http.as(admin);
        var items = http.as(units.actor(admin.tenant(), "customers:read"))
                .get("/api/crm/people")
                .json()
                .get("items");
        assertThat(items.size()).isEqualTo(2);
        assertThat(items.get(0).has("email")).isFalse();
    }

    @Test
    void aTeamReachesItsPeople() {
        var admin = accounts.browser(accounts.newAdmin());
        var team = admin.post("/api/admin/teams", Map.of("name", "North")).json();
        assertThat(admin.post("/api/admin/teams", Map.of("name", "North")).status())
                .isEqualTo(422);
        var path = PEOPLE + "/" + id(invite(admin, "MANAGER"));
        var moved =
                admin.patch(path, Map.of("teamId", team.get("id").asString())).json();
        assertThat(moved.get("teamName").asString()).isEqualTo("North");
        assertThat(admin.get("/api/admin/teams").json().at("/items/0/people").asInt())
                .isEqualTo(1);
        assertThat(admin.delete("/api/admin/teams/" + team.get("id").asString()).status())
                .isEqualTo(204);
        assertThat(admin.get(path).json().has("teamId")).isFalse();
    }

    private tools.jackson.databind.JsonNode invite(TestCaller admin, String role) {
        var answer = admin.post(
                PEOPLE, Map.of("email", Ids.next() + "@example.org", "name", role + " person", "roles", List.of(role)));
        assertThat(answer.status()).isEqualTo(201);
        return answer.json();
    }

    private static String id(tools.jackson.databind.JsonNode person) {
        return person.get("id").asString();
    }
}
