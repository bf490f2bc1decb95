package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What links are good for, and when they are not any more. */
@IntegrationTest
class QuoteLinkIntegrationTests {
    private static final String PAGE = "/api/public/quotes/";
    private static final Map<String, String> SIGNED = Map.of("name", "Ann", "signature", "Ann");
    private static final Map<String, Map<String, String>> SAID = Map.of("accept", SIGNED, "reject", Map.of());

    private final TestHttp http;
    private final TestUnits units;
    private TestCaller admin;
    private TestCaller customer;

    QuoteLinkIntegrationTests(TestHttp http, TestUnits units) {
        this.http = http;
        this.units = units;
        this.admin = http.nobody();
        this.customer = admin;
    }

    @BeforeEach
    void begin() {
        admin = http.as(units.newUnit());
        customer = TestLinks.stranger(http);
        clock("2026-03-01");
    }

    @ParameterizedTest
    @CsvSource({"accept, ACCEPTED", "reject, REJECTED"})
    void theLinkOfAnAnsweredQuoteCanBeClosed(String deed, String status) {
        var quote = quote(admin);
        var page = send(admin, quote);
        assertThat(customer.post(page + "/" + deed, SAID.get(deed)).status()).isEqualTo(200);
        assertThat(admin.get(quote).json().get("moves").toString()).contains("REVOKE");
        var revoked = admin.post(quote + "/revoke", null);
        assertThat(revoked.status()).as(revoked.text()).isEqualTo(200);
        assertThat(revoked.json().get("status").asString()).isEqualTo(status);
        assertThat(revoked.json().at("/history/0/kind").asString()).isEqualTo("REVOKED");
        var seen = customer.get(page).json();
        assertThat(seen.get("state").asString()).isEqualTo("REVOKED");
        assertThat(seen.has("offer")).isFalse();
        assertThat(customer.get(page + "/pdf").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"accept, ACCEPTED", "reject, REJECTED"})
    void theLinkOfAnAnsweredQuoteEndsThirtyDaysAfterTheAnswer(String deed, String state) {
        var page = send(admin, quote(admin));
        customer.post(page + "/" + deed, SAID.get(deed));
        clock("2026-03-31");
        assertThat(customer.get(page).json().get("state").asString()).isEqualTo(state);
        clock("2026-04-01");
        var ended = customer.get(page).json();
        assertThat(ended.get("state").asString()).isEqualTo("ENDED");
        assertThat(ended.has("offer")).isFalse();
        assertThat(customer.get(page + "/pdf").status()).isEqualTo(404);
        var late = customer.post(page + "/accept", SIGNED);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("state").asString()).isEqualTo("ENDED");
    }

    @Test
    void nothingIsAcceptedThroughARevokedLink() {
        var quote = quote(admin);
        var page = send(admin, quote);
        admin.post(quote + "/revoke", null);
        var refused = customer.post(page + "/accept", SIGNED);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("state").asString()).isEqualTo("REVOKED");
        assertThat(refused.json().get("detail").asString()).contains("closed this link");
        assertThat(admin.get(quote).json().get("status").asString()).isEqualTo("SENT");
    }

    @Test
    void nothingIsAcceptedThroughALinkThatNeverWas() {
        var quote = quote(admin);
        var page = send(admin, quote);
        for (var secret : List.of("nonsense", page.substring(PAGE.length()) + "x", "x".repeat(5_000))) {
            var refused = customer.post(PAGE + secret + "/accept", SIGNED);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.json().get("code").asString()).isEqualTo("not_found");
        }
        assertThat(admin.get(quote).json().get("status").asString()).isEqualTo("SENT");
    }

    @Test
    void theLinkOfAnotherUnitAcceptsThatUnitsQuoteAlone() {
        var mine = quote(admin);
        var myPage = send(admin, mine);
        var neighbour = http.as(units.newUnit());
        var theirs = quote(neighbour);
        var theirPage = send(neighbour, theirs);
        assertThat(admin.get(mine).json().get("number").asString())
                .isEqualTo(neighbour.get(theirs).json().get("number").asString());
        assertThat(admin.post(myPage + "/accept", SIGNED).status())
                .as("staff of its own unit")
                .isEqualTo(409);
        var accepted = admin.post(theirPage + "/accept", SIGNED);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(neighbour.get(theirs).json().get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(admin.get(mine).json().get("status").asString()).isEqualTo("SENT");
        assertThat(admin.get(theirs).status()).isEqualTo(404);
    }

    private void clock(String day) {
        assertThat(admin.put("/api/admin/settings", Map.of("clock", day)).status())
                .isEqualTo(200);
    }

    private static String quote(TestCaller rep) {
        var ann = rep.post("/api/crm/customers", Map.of("firstName", "Ann"))
                .json()
                .get("id")
                .asString();
        var lines = List.of(Map.of("name", "Saw", "quantity", 1, "unitPrice", 9));
        return "/api/crm/quotes/"
                + rep.post("/api/crm/quotes", Map.of("customerId", ann, "lines", lines))
                        .json()
                        .get("id")
                        .asString();
    }

    private static String send(TestCaller rep, String quote) {
        return PAGE + TestLinks.token(rep.post(quote + "/send", Map.of("mail", false)));
    }
}
