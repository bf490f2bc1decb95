package com.hs6tools.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

@IntegrationTest
class SignInIntegrationTests {
    private final TestAccounts accounts;
    private final DSLContext sql;

    SignInIntegrationTests(TestAccounts accounts, DSLContext sql) {
        this.accounts = accounts;
        this.sql = sql;
    }

    @Test
    void signsInAndTellsWhoOneIs() {
        var account = accounts.newAdmin();
        var answer = accounts.login(account, TestAccounts.PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/person/email").asString()).isEqualTo(account.email());
        assertThat(answer.json().at("/roles/0").asString()).isEqualTo("ADMIN");
        assertThat(answer.json().at("/permissions").toString()).contains("people:manage");
        assertThat(answer.json().at("/businessUnit/clock").asString()).isEqualTo("LIVE");
        var cookie = answer.response().getCookie("HS6SESSION");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(accounts.browser(answer).get("/api/auth/me").status()).isEqualTo(200);
    }

    @Test
    void findsThePersonHoweverTheEmailIsWritten() {
        var account = accounts.newAdmin();
        var answer = accounts.stranger()
                .post(
                        "/api/auth/login",
                        Map.of("email", " " + account.email().toUpperCase() + " ", "password", TestAccounts.PASSWORD));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void answersTheSameForAWrongPasswordAndAnUnknownEmail() {
        var wrong = accounts.login(accounts.newAdmin(), "wrong");
        var unknown =
                accounts.stranger().post("/api/auth/login", Map.of("email", "nobody@example.org", "password", "wrong"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(said(wrong)).isEqualTo(said(unknown));
    }

    @Test
    void locksOutAfterEightWrongPasswordsAndSaysHowLong() {
        var account = accounts.newAdmin();
        for (int i = 0; i < LockOut.FAILURES; i++) {
            assertThat(accounts.login(account, "wrong " + i).status()).isEqualTo(401);
        }
        var locked = accounts.login(account, TestAccounts.PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(880, 900);
    }

    @Test
    void letsInAgainWhenTheLockIsOver() {
        var account = accounts.newAdmin();
        for (int i = 0; i < LockOut.FAILURES; i++) {
            accounts.login(account, "wrong");
        }
        Acting.run(
                account.system(),
                () -> sql.execute(
                        "update identity.person set locked_until = now() - interval '1 second' where id = ?",
                        account.person()));
        assertThat(accounts.login(account, TestAccounts.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void locksOutAnEmailNobodyHasJustTheSame() {
        var email = "nobody-" + System.nanoTime() + "@example.org";
        var body = Map.of("email", email, "password", "wrong");
        for (int i = 0; i < LockOut.FAILURES; i++) {
            assertThat(accounts.stranger().post("/api/auth/login", body).status())
                    .isEqualTo(401);
        }
        assertThat(accounts.stranger().post("/api/auth/login", body).status()).isEqualTo(429);
    }

    @Test
    void aGoodSignInForgetsTheWrongOnes() {
        var account = accounts.newAdmin();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < LockOut.FAILURES - 1; i++) {
                accounts.login(account, "wrong");
            }
            assertThat(accounts.login(account, TestAccounts.PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void limitsHowOftenOneAddressMayKnock() {
        var address = accounts.stranger();
        var last = address.post("/api/auth/password-reset", Map.of("email", "nobody@example.org"));
        // on a slow machine some of what was used comes back meanwhile
        for (int i = 0; i < 300 && last.status() != 429; i++) {
            last = address.post("/api/auth/password-reset", Map.of("email", "nobody@example.org"));
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotBlank();
    }

    @Test
    void refusesAChangeWithoutTheCsrfHeader() {
        var account = accounts.newAdmin();
        var secret = accounts.login(account, TestAccounts.PASSWORD)
                .response()
                .getCookie("HS6SESSION")
                .getValue();
        var forged = accounts.stranger().with("Cookie", "HS6SESSION=" + secret);
        var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/api/auth/logout")
                .cookie(new jakarta.servlet.http.Cookie("HS6SESSION", secret));
        var answer = forged.send(request);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("code").asString()).isEqualTo("csrf_token_missing");
    }

    @Test
    void signsOutAtOnce() {
        var browser = accounts.browser(accounts.newAdmin());
        assertThat(browser.get("/api/auth/me").status()).isEqualTo(200);
        assertThat(browser.post("/api/auth/logout", null).status()).isEqualTo(204);
        assertThat(browser.get("/api/auth/me").status()).isEqualTo(401);
    }

    @Test
    void listsSessionsAndRevokesOne() {
        var account = accounts.newAdmin();
        var lost = accounts.browser(account);
        var here = accounts.browser(account);
        assertThat(lost.get("/api/auth/me").status()).isEqualTo(200);
        var items = here.get("/api/auth/sessions").json().get("items");
        assertThat(items.size()).isEqualTo(2);
        for (var item : items) {
            if (!item.get("current").asBoolean()) {
                var path = "/api/auth/sessions/" + item.get("id").asString();
                assertThat(here.delete(path).status()).isEqualTo(204);
            }
        }
        assertThat(lost.get("/api/auth/me").status()).isEqualTo(401);
        assertThat(here.get("/api/auth/me").status()).isEqualTo(200);
    }

    @Test
    void changingThePasswordEndsOtherSessions() {
        var account = accounts.newAdmin();
        var other = accounts.browser(account);
        var here = accounts.browser(account);
        var refused = here.post("/api/auth/me/password", Map.of("current", "wrong", "next", "a new long password"));
        assertThat(refused.status()).isEqualTo(401);
        var changed = here.post(
                "/api/auth/me/password", Map.of("current", TestAccounts.PASSWORD, "next", "a new long password"));
        assertThat(changed.status()).isEqualTo(204);
        assertThat(here.get("/api/auth/me").status()).isEqualTo(200);
        assertThat(other.get("/api/auth/me").status()).isEqualTo(401);
        assertThat(accounts.login(account, TestAccounts.PASSWORD).status()).isEqualTo(401);
        assertThat(accounts.login(account, "a new long password").status()).isEqualTo(200);
    }

    @Test
    void changesOnesOwnProfile() {
        var browser = accounts.browser(accounts.newAdmin());
        var changed = browser.patch("/api/auth/me", "{\"name\":\"Grace\",\"locale\":\"fa\",\"theme\":\"dark\"}");
        assertThat(changed.json().at("/person/name").asString()).isEqualTo("Grace");
        assertThat(changed.json().at("/person/locale").asString()).isEqualTo("fa");
        assertThat(browser.patch("/api/auth/me", "{\"theme\":\"pink\"}").status())
                .isEqualTo(422);
    }

    private static String said(Answer answer) {
        return answer.json().get("code").asString()
                + answer.json().get("detail").asString();
    }
}
