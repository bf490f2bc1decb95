package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The draft of a revision is deleted: the quote it was to replace holds again. */
@IntegrationTest
class RemovedRevisionIntegrationTests {
    private static final String QUOTES = "/api/crm/quotes/";
    private static final Map<String, String> SIGNED = Map.of("name", "Ann", "signature", "Ann");

    private final TestHttp http;
    private final TestUnits units;
    private TestCaller rep;
    private TestCaller customer;
    private String old = "";
    private String page = "";
    private String revision = "";

    RemovedRevisionIntegrationTests(TestHttp http, TestUnits units) {
        this.http = http;
        this.units = units;
        this.rep = http.nobody();
        this.customer = rep;
    }

    @BeforeEach
    void reviseAQuoteThatIsOut() {
        rep = http.as(units.newUnit());
        customer = TestLinks.stranger(http);
        var ann = id(rep.post("/api/crm/customers", Map.of("firstName", "Ann")));
        old = id(rep.post(
                "/api/crm/quotes",
                Map.of("customerId", ann, "lines", List.of(Map.of("name", "Saw", "quantity", 1, "unitPrice", 9)))));
        page = "/api/public/quotes/" + TestLinks.token(rep.post(QUOTES + old + "/send", Map.of("mail", false)));
        revision = id(rep.post(QUOTES + old + "/revise", null));
    }

    @Test
    void givesTheOldOneBackToStaffAndCustomer() {
        assertThat(state()).isEqualTo("REVISED");
        assertThat(rep.delete(QUOTES + revision).status()).isEqualTo(204);
        assertThat(state()).isEqualTo("OPEN");
        var seen = rep.get(QUOTES + old).json();
        assertThat(seen.get("moves").toString()).isEqualTo("[\"SEND_AGAIN\",\"REVOKE\",\"REVISE\"]");
        assertThat(seen.at("/history/0/kind").asString()).isEqualTo("REVISION_DROPPED");
        assertThat(seen.at("/history/0/text").asString()).isEqualTo("Q-000001-2");
        assertThat(customer.post(page + "/accept", SIGNED).status()).isEqualTo(200);
    }

    @Test
    void theNextRevisionGetsANumberThatIsNotTaken() {
        rep.delete(QUOTES + revision);
        var next = rep.post(QUOTES + old + "/revise", null);
        assertThat(next.status()).as(next.text()).isEqualTo(201);
        assertThat(next.json().get("number").asString()).isEqualTo("Q-000001-3");
    }

    @Test
    void restoredItReplacesTheOldOneAgain() {
        rep.delete(QUOTES + revision);
        assertThat(rep.post(QUOTES + revision + "/restore", null).status()).isEqualTo(200);
        assertThat(state()).isEqualTo("REVISED");
        assertThat(rep.post(QUOTES + old + "/revise", null).status()).isEqualTo(409);
    }

    @Test
    void staysDeletedWhereTheOldOneWasAcceptedMeanwhile() {
        rep.delete(QUOTES + revision);
        customer.post(page + "/accept", SIGNED);
        var refused = rep.post(QUOTES + revision + "/restore", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(refused.json().get("detail").asString()).contains("Q-000001");
        assertThat(state()).isEqualTo("ACCEPTED");
    }

    @Test
    void staysDeletedWhereTheOldOneHasAnotherRevision() {
        rep.delete(QUOTES + revision);
        var next = id(rep.post(QUOTES + old + "/revise", null));
        var refused = rep.post(QUOTES + revision + "/restore", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("state").asString()).isEqualTo("REVISED");
        assertThat(rep.get(QUOTES + next).status()).isEqualTo(200);
        assertThat(rep.get(QUOTES + old).json().get("revisedBy").asString()).isEqualTo(next);
    }

    @Test
    void thoseLeftBehindBeforeAreFreedByTheMigration() throws IOException {
        rep.delete(QUOTES + revision);
        Superuser.ask("update quotes.quote set revised_by = '%s' where id = '%s'".formatted(revision, old));
        assertThat(state()).isEqualTo("REVISED");
        var migration = new ClassPathResource("db/migration/quotes/V202611281502__dropped_revisions.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        Superuser.ask(migration.substring(migration.indexOf("do $$")));
        assertThat(state()).isEqualTo("OPEN");
    }

    private String state() {
        return customer.get(page).json().get("state").asString();
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }
}
