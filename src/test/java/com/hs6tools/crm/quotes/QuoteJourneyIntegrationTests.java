package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A quote's way from the draft to the order, over HTTP. */
@IntegrationTest
class QuoteJourneyIntegrationTests {
    private static final String QUOTES = "/api/crm/quotes";

    private final TestHttp http;
    private final TestUnits units;
    private TestCaller rep;
    private TestCaller customer;
    private String customerId = "";

    QuoteJourneyIntegrationTests(TestHttp http, TestUnits units) {
        this.http = http;
        this.units = units;
        this.rep = http.nobody();
        this.customer = http.nobody();
    }

    @BeforeEach
    void begin() {
        rep = http.as(units.newUnit());
        customer = TestLinks.stranger(http);
        customerId = rep.post(
                        "/api/crm/customers",
                        Map.of("firstName", "Ann", "lastName", "Lee", "email", "ann@example.org", "language", "fa"))
                .json()
                .get("id")
                .asString();
        rep.post("/api/crm/products", Map.of("sku", "SAW", "name", "Table saw", "price", 100, "cost", 60));
    }

    @Test
    void goesFromDraftToOrder() {
        var quote = draft();
        assertThat(quote.status()).isEqualTo(201);
        assertThat(quote.json().get("number").asString()).isEqualTo("Q-000001");
        assertThat(quote.json().get("language").asString()).isEqualTo("fa");
        assertThat(quote.json().at("/price/total").decimalValue()).isEqualByComparingTo("201.20");
        assertThat(quote.json().at("/price/margin/cost").isMissingNode())
                .as("the free line has no known cost")
                .isTrue();
        var id = id(quote);

        var sent = rep.post(QUOTES + "/" + id + "/send", null);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(sent.json().get("status").asString()).isEqualTo("SENT");
        var token = TestLinks.token(sent);
        var mail = rep.get("/api/admin/outbox?to=ann@example.org").json().at("/items/0");
        assertThat(mail.get("subject").asString()).contains("Q-000001");
        assertThat(rep.get("/api/admin/outbox/" + mail.get("id").asString())
                        .json()
                        .get("text")
                        .asString())
                .contains("/q/" + token);

        var page = customer.get("/api/public/quotes/" + token);
        assertThat(page.json().get("state").asString()).isEqualTo("OPEN");
        assertThat(page.json().at("/offer/price/total").decimalValue()).isEqualByComparingTo("201.20");
        assertThat(page.text()).doesNotContain("unitCost");
        assertThat(status(id)).as("looking is not yet having seen").isEqualTo("SENT");
        customer.post("/api/public/quotes/" + token + "/view", null);
        assertThat(status(id)).isEqualTo("VIEWED");

        var accepted = customer.post(
                "/api/public/quotes/" + token + "/accept", Map.of("name", "Ann Lee", "signature", "Ann Lee"));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(accepted.json().get("state").asString()).isEqualTo("ACCEPTED");

        var converted = rep.post(QUOTES + "/" + id + "/convert", null);
        assertThat(converted.status()).as(converted.text()).isEqualTo(200);
        var order = rep.get("/api/crm/orders/" + converted.json().get("orderId").asString())
                .json();
        assertThat(order.get("total").decimalValue()).isEqualByComparingTo("201.20");
        assertThat(order.get("externalId").asString()).isEqualTo("quote:" + id);
        assertThat(rep.post(QUOTES + "/" + id + "/convert", null)
                        .json()
                        .get("orderId")
                        .asString())
                .isEqualTo(order.get("id").asString());
        assertThat(rep.get(QUOTES + "/" + id).json().get("history").findValuesAsString("kind"))
                .containsExactly("CONVERTED", "ACCEPTED", "VIEWED", "SENT", "CREATED");
    }

    @Test
    void answersAQuoteOnceAndSaysWhyNotAgain() {
        var token = sent();
        var said = Map.of("reason", "Too dear");
        assertThat(customer.post(page(token) + "/reject", said)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("REJECTED");
        var again = customer.post(page(token) + "/accept", Map.of("name", "A", "signature", "A"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("state").asString()).isEqualTo("REJECTED");
        assertThat(again.json().get("detail").asString()).contains("already");
        assertThat(customer.post(page(token) + "/accept", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void tellsOfARevisionAndOfARevokedLink() {
        var quote = draft();
        var token = TestLinks.token(rep.post(QUOTES + "/" + id(quote) + "/send", null));
        var revised = rep.post(QUOTES + "/" + id(quote) + "/revise", null);
        assertThat(revised.json().get("number").asString()).isEqualTo("Q-000001-2");
        assertThat(revised.json().get("lines").size()).isEqualTo(2);
        var old = customer.get(page(token)).json();
        assertThat(old.get("state").asString()).isEqualTo("REVISED");
        assertThat(old.has("offer")).isFalse();
        assertThat(customer.post(page(token) + "/accept", Map.of("name", "A", "signature", "A"))
                        .status())
                .isEqualTo(409);

        var next = QUOTES + "/" + id(revised);
        var newToken = TestLinks.token(rep.post(next + "/send", Map.of("mail", false)));
        assertThat(customer.get(page(newToken)).json().get("state").asString()).isEqualTo("OPEN");
        assertThat(rep.post(next + "/revoke", null).status()).isEqualTo(200);
        assertThat(customer.get(page(newToken)).json().get("state").asString()).isEqualTo("REVOKED");
        assertThat(customer.get(page(newToken) + "/pdf").status()).isEqualTo(404);
        assertThat(customer.get(page("nonsense")).status()).isEqualTo(404);
    }

    @Test
    void namesTheMovesThatAreOpen() {
        var quote = draft();
        var early = rep.post(QUOTES + "/" + id(quote) + "/convert", null);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().get("state").asString()).isEqualTo("DRAFT");
        assertThat(early.json().get("allowed").toString()).isEqualTo("[\"EDIT\",\"DELETE\",\"SEND\"]");
        rep.post(QUOTES + "/" + id(quote) + "/send", null);
        var late = rep.patch(QUOTES + "/" + id(quote), Map.of("title", "x"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("allowed").toString()).isEqualTo("[\"SEND_AGAIN\",\"REVOKE\",\"REVISE\"]");
        assertThat(rep.post(QUOTES + "/" + id(quote) + "/send", null).status()).isEqualTo(409);
        assertThat(rep.post(QUOTES + "/" + id(quote) + "/send", Map.of("again", true))
                        .status())
                .isEqualTo(200);
        assertThat(rep.delete(QUOTES + "/" + id(quote)).status()).isEqualTo(409);
    }

    @Test
    void doesNotCountWhatStaffDoesOnThePage() {
        var quote = draft();
        var token = TestLinks.token(rep.post(QUOTES + "/" + id(quote) + "/send", null));
        assertThat(rep.get(page(token)).json().get("preview").asBoolean()).isTrue();
        rep.post(page(token) + "/view", null);
        assertThat(status(id(quote))).isEqualTo("SENT");
        assertThat(rep.post(page(token) + "/accept", Map.of("name", "A", "signature", "A"))
                        .status())
                .isEqualTo(409);
        var stranger = http.as(units.newUnit());
        assertThat(stranger.get(page(token)).json().get("preview").asBoolean()).isFalse();
        stranger.post(page(token) + "/view", null);
        assertThat(status(id(quote)))
                .as("somebody of another shop may be a customer")
                .isEqualTo("VIEWED");
    }

    @Test
    void putsAQuestionOnTheTimelineOfTheCustomer() {
        var token = sent();
        assertThat(customer.post(page(token) + "/question", Map.of("text", "Is the blade included?"))
                        .status())
                .isEqualTo(200);
        var timeline = rep.get("/api/crm/customers/{id}/timeline?kind=QUOTE", customerId)
                .json()
                .get("items");
        assertThat(timeline.get(0).get("summary").asString()).isEqualTo("Is the blade included?");
        assertThat(timeline.get(0).at("/data/event").asString()).isEqualTo("QUESTION");
        assertThat(timeline.findValuesAsString("event")).containsExactly("QUESTION", "SENT", "CREATED");
    }

    @Test
    void showsQuotesInThe360AndTheSearch() {
        draft();
        var all = rep.get("/api/crm/customers/{id}/360", customerId).json();
        assertThat(all.at("/quotes/open").asInt()).isZero();
        assertThat(all.at("/quotes/drafts").asInt()).isEqualTo(1);
        assertThat(all.at("/quotes/recent/0/number").asString()).isEqualTo("Q-000001");
        assertThat(rep.get("/api/crm/search?q=Q-0000").text()).contains("Q-000001");
    }

    @Test
    void deletesAndRestoresADraft() {
        var one = QUOTES + "/" + id(draft());
        assertThat(rep.delete(one).status()).isEqualTo(204);
        assertThat(rep.get(one).status()).isEqualTo(404);
        assertThat(rep.post(one + "/restore", null).status()).isEqualTo(200);
        assertThat(rep.get(one).status()).isEqualTo(200);
        assertThat(rep.post(one + "/copy", null).json().get("number").asString())
                .isEqualTo("Q-000002");
    }

    private Answer draft() {
        return rep.post(
                QUOTES,
                Map.of(
                        "customerId",
                        customerId,
                        "title",
                        "Workshop",
                        "shipping",
                        5,
                        "discount",
                        Map.of("percent", 10),
                        "lines",
                        List.of(
                                Map.of("sku", "SAW", "quantity", 2, "taxRate", 9),
                                Map.of("name", "Fitting", "quantity", 1, "unitPrice", 0))));
    }

    private String sent() {
        return TestLinks.token(rep.post(QUOTES + "/" + id(draft()) + "/send", null));
    }

    private String status(String id) {
        return rep.get(QUOTES + "/" + id).json().get("status").asString();
    }

    private static String page(String token) {
        return "/api/public/quotes/" + token;
    }

    private static String id(Answer answer) {
        return answer.json().get("id").asString();
    }
}
