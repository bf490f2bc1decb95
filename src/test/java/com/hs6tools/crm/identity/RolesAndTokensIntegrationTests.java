package com.hs6tools.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@IntegrationTest
class RolesAndTokensIntegrationTests {
    private static final String ROLES = "/api/admin/roles";
    private static final String TOKENS = "/api/admin/tokens";

    private final TestAccounts accounts;
    private final TestUnits units;
    private final TestHttp http;

    RolesAndTokensIntegrationTests(TestAccounts accounts, TestUnits units, TestHttp http) {
        this.accounts = accounts;
        this.units = units;
        this.http = http;
    }

    @Test
    void beginsWithFiveRoles() {
        var listing = accounts.browser(accounts.newAdmin()).get(ROLES).json();
        assertThat(listing.get("items").valueStream().map(r -> r.get("name").asString()))
                .containsExactlyInAnyOrder("ADMIN", "MANAGER", "MARKETER", "SALES_REP", "SUPPORT_AGENT");
        var known = listing.get("catalogue")
                .valueStream()
                .map(r -> r.get("name").asString())
                .toList();
        assertThat(known).doesNotHaveDuplicates().contains("people:manage", "audit:read");
    }

    @Test
    void changesARoleButNeverAdmin() {
        var admin = accounts.browser(accounts.newAdmin());
        for (var role : admin.get(ROLES).json().get("items")) {
            var path = ROLES + "/" + role.get("id").asString();
            var answer = admin.patch(path, Map.of("permissions", List.of("customers:read"), "scope", "TEAM"));
            assertThat(answer.status()).isEqualTo(role.get("name").asString().equals("ADMIN") ? 409 : 200);
            assertThat(admin.delete(path).status()).isEqualTo(409);
        }
    }

    @Test
    void makesAndRemovesARoleOfItsOwn() {
        var admin = accounts.browser(accounts.newAdmin());
        var body = Map.of("name", "Auditor", "scope", "ALL", "permissions", List.of("audit:read"));
        var role = admin.post(ROLES, body);
        assertThat(role.status()).isEqualTo(201);
        assertThat(admin.post(ROLES, body).status()).isEqualTo(422);
        var unknown = Map.of("name", "Y", "permissions", List.of("everything:do"));
        assertThat(admin.post(ROLES, unknown).status()).isEqualTo(422);
        assertThat(admin.delete(role.header("Location")).status()).isEqualTo(204);
    }

    @Test
    void aTokenHasItsScopesOnlyAndDiesAtOnce() {
        var admin = accounts.browser(accounts.newAdmin());
        var made = admin.post(TOKENS, Map.of("name", "auditing", "scopes", List.of("audit:read")));
        assertThat(made.status()).isEqualTo(201);
        var program = http.bearer(made.json().get("token").asString());
        assertThat(program.get("/api/admin/audit").status()).isEqualTo(200);
        assertThat(program.get("/api/admin/people").status()).isEqualTo(403);
        assertThat(program.post("/api/auth/totp", null).status()).isEqualTo(403);
        var listed = admin.get(TOKENS);
        assertThat(listed.text()).doesNotContain(made.json().get("token").asString());
        assertThat(admin.delete(TOKENS + "/" + made.json().get("id").asString()).status())
                .isEqualTo(204);
        assertThat(program.get("/api/admin/audit").status()).isEqualTo(401);
    }

    @Test
    void aTokenNeverHasMoreThanItsOwner() {
        var account = accounts.newAdmin();
        var owner = units.actor(account.unit(), "tokens:manage", "audit:read");
        var caller = http.inBrowser(owner);
        assertThat(caller.post(TOKENS, Map.of("name", "x", "scopes", List.of("people:manage")))
                        .status())
                .isEqualTo(403);
        assertThat(caller.post(TOKENS, Map.of("name", "x", "scopes", List.of("*")))
                        .status())
                .isEqualTo(403);
        var token = caller.post(TOKENS, Map.of("name", "x", "scopes", List.of("audit:read")))
                .json();
        var program = http.bearer(token.get("token").asString());
        assertThat(program.get("/api/admin/audit").status()).isEqualTo(200);
        var demoted = accounts.browser(account)
                .patch("/api/admin/people/" + owner.id(), Map.of("roles", List.of("SALES_REP")));
        assertThat(demoted.status()).isEqualTo(200);
        assertThat(program.get("/api/admin/audit").status()).isEqualTo(403);
    }

    @Test
    void refusesATokenThatIsOver() {
        var admin = accounts.browser(accounts.newAdmin());
        var past = Map.of("name", "x", "scopes", List.of("audit:read"), "expiresAt", "2020-01-01T00:00:00Z");
        assertThat(admin.post(TOKENS, past).status()).isEqualTo(422);
    }

    @Test
    void noSecretIsInTheTrail() {
        var account = accounts.newAdmin();
        var admin = accounts.browser(account);
        var token = admin.post(TOKENS, Map.of("name", "x", "scopes", List.of("audit:read")))
                .json()
                .get("token")
                .asString();
        var secret = admin.post("/api/auth/totp", null).json().get("secret").asString();
        var trail = admin.get("/api/admin/audit?limit=200").text();
        assertThat(trail).contains("token.created").contains("person.signed_in");
        assertThat(trail).doesNotContain(token).doesNotContain(secret).doesNotContain(TestAccounts.PASSWORD);
    }

    @Test
    void onlyTheFirstUnitMakesOthers() {
        var admin = accounts.browser(accounts.newAdmin());
        var body = Map.of("name", "Second", "adminEmail", "second@example.org", "adminName", "S");
        assertThat(admin.post("/api/admin/business-units", body).status()).isEqualTo(403);
        assertThat(admin.get("/api/admin/business-units").status()).isEqualTo(403);
    }
}
