package com.hs6tools.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

@IntegrationTest
class SecondFactorIntegrationTests {
    private final TestAccounts accounts;
    private final DSLContext sql;

    SecondFactorIntegrationTests(TestAccounts accounts, DSLContext sql) {
        this.accounts = accounts;
        this.sql = sql;
    }

    private record Enrolled(String secret, List<String> recoveryCodes) {}

    @Test
    void asksForTheCodeOnceItIsOn() {
        var account = accounts.newAdmin();
        var enrolled = enrol(accounts.browser(account));
        var without = accounts.login(account, TestAccounts.PASSWORD);
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.json().get("code").asString()).isEqualTo("totp_required");
        assertThat(accounts.login(account, TestAccounts.PASSWORD, "000000").status())
                .isEqualTo(401);
        assertThat(accounts.login(account, TestAccounts.PASSWORD, next(enrolled))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesACodeASecondTime() {
        var account = accounts.newAdmin();
        var code = next(enrol(accounts.browser(account)));
        assertThat(accounts.login(account, TestAccounts.PASSWORD, code).status())
                .isEqualTo(200);
        var replayed = accounts.login(account, TestAccounts.PASSWORD, code);
        assertThat(replayed.status()).isEqualTo(401);
        assertThat(replayed.json().get("code").asString()).isEqualTo("bad_code");
    }

    @Test
    void takesEachRecoveryCodeOnce() {
        var account = accounts.newAdmin();
        var enrolled = enrol(accounts.browser(account));
        assertThat(enrolled.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        var code = enrolled.recoveryCodes().getFirst().toLowerCase();
        assertThat(accounts.login(account, TestAccounts.PASSWORD, code).status())
                .isEqualTo(200);
        assertThat(accounts.login(account, TestAccounts.PASSWORD, code).status())
                .isEqualTo(401);
    }

    @Test
    void locksOutAfterWrongCodesToo() {
        var account = accounts.newAdmin();
        enrol(accounts.browser(account));
        for (int i = 0; i < LockOut.FAILURES; i++) {
            accounts.login(account, TestAccounts.PASSWORD, "000000");
        }
        assertThat(accounts.login(account, TestAccounts.PASSWORD, "000000").status())
                .isEqualTo(429);
    }

    @Test
    void isSwitchedOffWithThePasswordOnly() {
        var account = accounts.newAdmin();
        var browser = accounts.browser(account);
        enrol(browser);
        assertThat(browser.post("/api/auth/totp/disable", Map.of("password", "wrong"))
                        .status())
                .isEqualTo(401);
        assertThat(browser.post("/api/auth/totp/disable", Map.of("password", TestAccounts.PASSWORD))
                        .status())
                .isEqualTo(204);
        assertThat(accounts.login(account, TestAccounts.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void keepsTheSecretEncryptedAndTheRecoveryCodesHashed() {
        var account = accounts.newAdmin();
        var enrolled = enrol(accounts.browser(account));
        Acting.run(account.system(), () -> {
            var row = sql.fetchSingle(
                    "select totp_secret, recovery_codes from identity.person where id = ?", account.person());
            assertThat(new String(row.get(0, byte[].class), StandardCharsets.ISO_8859_1))
                    .doesNotContain(enrolled.secret());
            assertThat(row.get(1, String[].class)).hasSize(10).allMatch(h -> h.matches("[0-9a-f]{64}"));
        });
    }

    private static Enrolled enrol(TestCaller browser) {
        var begun = browser.post("/api/auth/totp", null).json();
        var secret = begun.get("secret").asString();
        assertThat(begun.get("uri").asString()).startsWith("otpauth://totp/");
        var done = browser.post("/api/auth/totp/confirm", Map.of("code", code(secret, -1)));
        assertThat(done.status()).isEqualTo(200);
        var codes = done.json()
                .get("recoveryCodes")
                .valueStream()
                .map(c -> c.asString())
                .toList();
        return new Enrolled(secret, codes);
    }

    /** The step after the one used to switch it on. */
    private static String next(Enrolled enrolled) {
        return code(enrolled.secret(), 1);
    }

    private static String code(String secret, int steps) {
        return Totp.code(secret, Instant.now().getEpochSecond() / 30 + steps);
    }
}
