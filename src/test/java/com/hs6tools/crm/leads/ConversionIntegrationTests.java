package com.hs6tools.crm.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.fields.OwnFields;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class ConversionIntegrationTests {
    private static final String LEADS = "/api/crm/leads";
    private static final String CUSTOMERS = "/api/crm/customers";

    private final TestUnits units;
    private final TestHttp http;
    private TestCaller admin;

    ConversionIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
        this.admin = http.nobody();
    }

    @BeforeEach
    void signIn() {
        admin = http.as(units.newUnit());
    }

    private String lead(Object input) {
        return LEADS + "/" + admin.post(LEADS, input).json().get("id").asString();
    }

    private String customer(Object input) {
        return admin.post(CUSTOMERS, input).json().get("id").asString();
    }

    private JsonNode customers() {
        return admin.get(CUSTOMERS + "?sort=createdAt").json().get("items");
    }

    @Test
    void makesACustomerWhoKnowsWhatTheLeadKnew() {
        var one = lead("""
                {"firstName": "Ada", "lastName": "King", "company": "Engines", "email": "ada@example.org", "phone": "+98 912 123 4567",
                 "source": "TRADE_SHOW", "city": "Tabriz", "tags": ["saws"], "notes": "Met at the fair"}""");
        admin.post(one + "/interactions", """
                {"type": "PHONE", "direction": "OUT", "subject": "First call", "content": "Wants a saw", "nextAction": "Send offer",
                 "dueAt": "2030-01-02T08:00:00Z"}""");
        var done = admin.post(one + "/convert", null);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().get("joined").asBoolean()).isFalse();
        assertThat(done.json().get("lead").get("status").asString()).isEqualTo("CONVERTED");
        var id = done.json().get("customerId").asString();
        var made = admin.get(CUSTOMERS + "/" + id).json();
        assertThat(made.get("name").asString()).isEqualTo("Engines");
        assertThat(made.get("leadSource").asString()).isEqualTo("TRADE_SHOW");
        assertThat(made.get("tags").toString()).contains("saws");
        assertThat(made.has("lastInteractionAt")).isTrue();
        assertThat(made.get("nextFollowUpAt").asString()).isEqualTo("2030-01-02T08:00:00Z");
        var timeline = admin.get(CUSTOMERS + "/" + id + "/timeline").json().get("items");
        assertThat(timeline.findValuesAsString("title")).contains("First call", "Send offer");
        assertThat(admin.get(one + "/interactions").json().get("items")).hasSize(1);
        assertThat(admin.post(one + "/interactions", Map.of("type", "NOTE", "content", "late"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void makesTheCustomerAProspect() {
        var id = admin.post(lead(Map.of("lastName", "Ada")) + "/convert", null)
                .json()
                .get("customerId")
                .asString();
        var other = customer(Map.of("lastName", "Never a lead"));
        var run = admin.post("/api/crm/analytics/scoring", null);
        assertThat(run.status()).isEqualTo(202);
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> admin.get(CUSTOMERS + "/" + id)
                        .json()
                        .get("lifecycleStage")
                        .asString()
                        .equals("PROSPECT"));
        assertThat(admin.get(CUSTOMERS + "/" + other)
                        .json()
                        .get("lifecycleStage")
                        .asString())
                .isEqualTo("LEAD");
        assertThat(admin.get(CUSTOMERS + "/" + id + "/timeline?kind=LEAD")
                        .json()
                        .get("items")
                        .findValuesAsString("title"))
                .containsExactly("CONVERTED", "NEW");
    }

    @Test
    void beginsADealAndAQuoteWithTheCustomerOnceAndSaysSoAgain() {
        var one = lead("""
                {"lastName": "King", "company": "Engines", "expectedValue": 1250, "message": "Forty saws",
                 "nextAction": "Send offer"}""");
        var asked = """
                {"opportunity": {"expectedClose": "2030-03-01"},
                 "quote": {"title": "Saws", "lines": [{"name": "Saw", "quantity": 40, "unitPrice": 31.25}]}}""";
        var done = admin.post(one + "/convert", asked).json();
        var again = admin.post(one + "/convert", asked).json();
        for (var field : List.of("customerId", "opportunityId", "quoteId")) {
            assertThat(again.get(field)).isEqualTo(done.get(field));
            assertThat(admin.get(one).json().get(field)).isEqualTo(done.get(field));
        }
        var deal = admin.get(
                        "/api/crm/opportunities/" + done.get("opportunityId").asString())
                .json();
        assertThat(deal.get("title").asString()).isEqualTo("Engines");
        assertThat(deal.get("customerId")).isEqualTo(done.get("customerId"));
        assertThat(deal.get("value").decimalValue()).isEqualByComparingTo("1250");
        assertThat(deal.get("expectedClose").asString()).isEqualTo("2030-03-01");
        assertThat(deal.get("nextStep").asString()).isEqualTo("Send offer");
        var quote =
                admin.get("/api/crm/quotes/" + done.get("quoteId").asString()).json();
        assertThat(quote.get("opportunityId")).isEqualTo(done.get("opportunityId"));
        assertThat(quote.get("total").decimalValue()).isEqualByComparingTo("1250");
        assertThat(admin.get("/api/crm/opportunities").json().get("items")).hasSize(1);
        assertThat(admin.get("/api/crm/quotes").json().get("items")).hasSize(1);
    }

    @Test
    void makesNothingWhereTheDealOrTheQuoteCannotBe() {
        var one = lead(Map.of("lastName", "Ada"));
        var refused = admin.post(one + "/convert", Map.of("opportunity", Map.of("value", -1), "quote", Map.of()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("opportunity.value");
        var noLine = admin.post(one + "/convert", "{\"opportunity\": {}, \"quote\": {\"lines\": [null]}}");
        assertThat(noLine.status()).isEqualTo(422);
        assertThat(noLine.json().at("/errors/0/field").asString()).isEqualTo("quote.lines");
        assertThat(customers()).isEmpty();
        assertThat(admin.get("/api/crm/opportunities").json().get("items")).isEmpty();
        assertThat(admin.get(one).json().get("status").asString()).isEqualTo("NEW");
    }

    @Test
    void asksForTheRightToWhatIsBegun() {
        var unit = units.newUnit();
        var seller = http.as(units.actor(unit.tenant(), "leads:read", "leads:write", "customers:write"));
        var one = LEADS + "/"
                + seller.post(LEADS, Map.of("lastName", "Ada")).json().get("id").asString();
        var refused = seller.post(one + "/convert", Map.of("quote", Map.of()));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("quotes:write");
        assertThat(seller.post(one + "/convert", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void aDealOrAQuoteMakesAProspectAndItsEndNoMore() {
        var withDeal = customer(Map.of("lastName", "Deal"));
        var withQuote = customer(Map.of("lastName", "Quote"));
        var deal = admin.post("/api/crm/opportunities", Map.of("title", "Saws", "customerId", withDeal))
                .json();
        admin.post("/api/crm/quotes", Map.of("customerId", withQuote));
        awaitStage(withDeal, "PROSPECT");
        awaitStage(withQuote, "PROSPECT");
        admin.delete("/api/crm/opportunities/" + deal.get("id").asString());
        awaitStage(withDeal, "LEAD");
    }

    private void awaitStage(String customer, String stage) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> admin.get(CUSTOMERS + "/" + customer)
                        .json()
                        .get("lifecycleStage")
                        .asString()
                        .equals(stage));
    }

    @Test
    void tellsAJoinedCustomerOnlyTheCustomFieldsHeDoesNotSayYet() {
        var own = new OwnFields(admin);
        for (var record : List.of("LEAD", "CUSTOMER")) {
            own.make(record, "machines", "NUMBER");
            own.make(record, "since", "DATE");
        }
        own.make("LEAD", "onlylead", "TEXT");
        own.make("LEAD", "hidden", "TEXT", Map.of("sensitive", true));
        own.make("CUSTOMER", "hidden", "TEXT");
        var known =
                customer(Map.of("lastName", "King", "email", "k@example.org", "customFields", Map.of("machines", 3)));
        var said = Map.of("machines", 9, "since", "2026-01-31", "onlylead", "x", "hidden", "secret");
        var one = lead(Map.of("firstName", "Ada", "email", "k@example.org", "customFields", said));
        assertThat(admin.post(one + "/convert", Map.of()).json().get("joined").asBoolean())
                .isTrue();
        var now = admin.get(CUSTOMERS + "/" + known).json().get("customFields");
        assertThat(now.get("machines").asInt()).as("what he says stays").isEqualTo(3);
        assertThat(now.get("since").asString()).isEqualTo("2026-01-31");
        assertThat(now.has("onlylead")).isFalse();
        assertThat(now.toString()).doesNotContain("•");
    }

    @Test
    void joinsTheOneCustomerWhoHasTheAddress() {
        var known = customer(Map.of("lastName", "King", "email", "ADA@example.org", "city", "Shiraz"));
        var one = lead(Map.of(
                "firstName",
                "Ada",
                "email",
                "ada@EXAMPLE.org",
                "phone",
                "+98 912 123 4567",
                "city",
                "Tabriz",
                "tags",
                List.of("x")));
        var preview = admin.get(one + "/convert").json();
        assertThat(preview.get("suggested").asString()).isEqualTo(known);
        assertThat(preview.get("alike").get(0).get("sameEmail").asBoolean()).isTrue();
        var done = admin.post(one + "/convert", Map.of()).json();
        assertThat(done.get("joined").asBoolean()).isTrue();
        assertThat(done.get("customerId").asString()).isEqualTo(known);
        var now = admin.get(CUSTOMERS + "/" + known).json();
        assertThat(now.get("city").asString()).as("what he says stays").isEqualTo("Shiraz");
        assertThat(now.get("firstName").asString()).isEqualTo("Ada");
        assertThat(now.get("phone").asString()).isEqualTo("+989121234567");
        assertThat(now.get("tags").toString()).isEqualTo("[\"x\"]");
        assertThat(customers()).hasSize(1);
    }

    @Test
    void asksWhereItIsNotClear() {
        var first = customer(Map.of("lastName", "Switchboard", "phone", "+982188001122"));
        customer(Map.of("lastName", "Other", "phones", List.of("+982188001122"), "email", "o@example.org"));
        var one = lead(Map.of("lastName", "Ada", "phone", "+982188001122"));
        var unclear = admin.post(one + "/convert", null);
        assertThat(unclear.status()).isEqualTo(409);
        assertThat(unclear.json().get("code").asString()).isEqualTo("customer_to_choose");
        assertThat(unclear.json().get("alike").findValuesAsString("name")).containsExactly("Switchboard", "Other");
        assertThat(admin.post(one + "/convert", Map.of("newCustomer", true, "customerId", first))
                        .status())
                .isEqualTo(422);
        var made = admin.post(one + "/convert", Map.of("newCustomer", true)).json();
        assertThat(made.get("joined").asBoolean()).isFalse();
        assertThat(admin.post(one + "/convert", Map.of("customerId", first)).status())
                .as("it has become another one")
                .isEqualTo(409);
    }

    @Test
    void refusesALostLeadAndNamesTheMoves() {
        var one = lead(Map.of("lastName", "Ada"));
        admin.post(one + "/lose", Map.of("reason", "No need"));
        var refused = admin.post(one + "/convert", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("allowed").toString()).isEqualTo("[\"reopen\"]");
        assertThat(customers()).isEmpty();
    }

    @Test
    void makesOneCustomerHoweverOftenAndBywhomItIsAsked() throws Exception {
        var one = lead(Map.of("lastName", "Ada", "email", "ada@example.org"));
        var twin = lead(Map.of("lastName", "Ada K", "email", "Ada@example.org"));
        try (var threads = Executors.newFixedThreadPool(50)) {
            var answers = threads.invokeAll(IntStream.range(0, 50)
                    .<java.util.concurrent.Callable<TestCaller.Answer>>mapToObj(n ->
                            () -> admin.post((n % 2 == 0 ? one : twin) + "/convert", null))
                    .toList());
            var ids = new java.util.HashSet<String>();
            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
                ids.add(answer.get().json().get("customerId").asString());
            }
            assertThat(ids).hasSize(1);
        }
        assertThat(customers()).hasSize(1);
    }
}
