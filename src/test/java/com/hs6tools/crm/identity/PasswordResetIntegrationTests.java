package com.hs6tools.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

@IntegrationTest
class PasswordResetIntegrationTests {
    private static final Pattern TOKEN = Pattern.compile("token=([\\w-]+)");

    private final TestAccounts accounts;
    private final DSLContext sql;

    PasswordResetIntegrationTests(TestAccounts accounts, DSLContext sql) {
        this.accounts = accounts;
        this.sql = sql;
    }

    @Test
    void setsANewPasswordOnceAndEndsEverySession() {
        var account = accounts.newAdmin();
        var browser = accounts.browser(account);
        var token = mailedToken(account);
        assertThat(confirm(token, "short").status()).isEqualTo(422);
        assertThat(confirm(token, "another long password").status()).isEqualTo(204);
        assertThat(browser.get("/api/auth/me").status()).isEqualTo(401);
        assertThat(accounts.login(account, "another long password").status()).isEqualTo(200);
        assertThat(confirm(token, "yet another password").status()).isEqualTo(422);
    }

    @Test
    void refusesALinkThatIsTooOld() {
        var account = accounts.newAdmin();
        var token = mailedToken(account);
        Acting.run(
                account.system(),
                () -> sql.execute("update identity.one_time_link set expires_at = now() - interval '1 second'"));
        var answer = confirm(token, "another long password");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("code").asString()).isEqualTo("link_spent");
    }

    @Test
    void opensALockedAccount() {
        var account = accounts.newAdmin();
        for (int i = 0; i < LockOut.FAILURES; i++) {
            accounts.login(account, "wrong");
        }
        confirm(mailedToken(account), "another long password");
        assertThat(accounts.login(account, "another long password").status()).isEqualTo(200);
    }

    @Test
    void answersTheSameForAnUnknownEmail() {
        var answer = accounts.stranger().post("/api/auth/password-reset", Map.of("email", "nobody@example.org"));
        assertThat(answer.status()).isEqualTo(204);
    }

    private Answer confirm(String token, String password) {
        return accounts.stranger()
                .post("/api/auth/password-reset/confirm", Map.of("token", token, "password", password));
    }

    private String mailedToken(TestAccounts.Account account) {
        var asked = accounts.stranger().post("/api/auth/password-reset", Map.of("email", account.email()));
        assertThat(asked.status()).isEqualTo(204);
        return Acting.call(account.system(), () -> {
            await().pollInSameThread().until(() -> sql.fetchCount(org.jooq.impl.DSL.table("messaging.outbox")) == 1);
            var text = sql.fetchSingle("select text_body from messaging.outbox").get(0, String.class);
            var found = TOKEN.matcher(text);
            assertThat(found.find()).isTrue();
            return found.group(1);
        });
    }
}
