package com.hs6tools.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** The stream of live events ends with what somebody came in with. */
@IntegrationTest
class LiveStreamIntegrationTests {
    private static final long SECONDS = 5_000;

    private final TestAccounts accounts;
    private final TestHttp http;
    private final TestUnits units;

    LiveStreamIntegrationTests(TestAccounts accounts, TestHttp http, TestUnits units) {
        this.accounts = accounts;
        this.http = http;
        this.units = units;
    }

    @Test
    void endsWhenItsSessionIsRevokedAndOnlyThen() {
        var account = accounts.newAdmin();
        var lost = accounts.browser(account);
        var here = accounts.browser(account);
        var stream = follow(lost);
        var own = follow(here);
        here.get("/api/auth/sessions").json().get("items").forEach(session -> {
            if (!session.get("current").asBoolean()) {
                assertThat(here.delete("/api/auth/sessions/" + session.get("id").asString())
                                .status())
                        .isEqualTo(204);
            }
        });
        stream.getAsyncResult(SECONDS);
        assertThatThrownBy(() -> own.getAsyncResult(2_000)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void endsAtSigningOut() {
        var browser = accounts.browser(accounts.newAdmin());
        var stream = follow(browser);
        assertThat(browser.post("/api/auth/logout", null).status()).isEqualTo(204);
        stream.getAsyncResult(SECONDS);
    }

    @Test
    void endsWhenSomebodyIsSwitchedOff() {
        var account = accounts.newAdmin();
        var admin = accounts.browser(account);
        var colleague = units.actor(account.unit());
        var stream = follow(http.inBrowser(colleague));
        var off = admin.patch("/api/admin/people/" + colleague.id(), Map.of("status", "DISABLED"));
        assertThat(off.status()).as(off.text()).isEqualTo(200);
        stream.getAsyncResult(SECONDS);
    }

    private static MvcResult follow(TestCaller caller) {
        var result = caller.open(get("/api/crm/events"));
        assertThat(result.getRequest().isAsyncStarted()).isTrue();
        return result;
    }
}
