package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class QuoteApprovalIntegrationTests {
    private static final String QUOTES = "/api/crm/quotes";
    private static final int MANY = 50;

    private final TestHttp http;
    private final TestUnits units;
    private Actor owner = Actor.system(new java.util.UUID(0, 0));
    private TestCaller admin;
    private TestCaller rep;
    private TestCaller boss;
    private String customer = "";

    QuoteApprovalIntegrationTests(TestHttp http, TestUnits units) {
        this.http = http;
        this.units = units;
        this.admin = http.nobody();
        this.rep = admin;
        this.boss = admin;
    }

    @BeforeEach
    void begin() {
        owner = units.newUnit();
        admin = http.as(owner);
        rep = http.as(units.actor(
                owner.tenant(), "customers:read", "products:read", "quotes:read", "quotes:write", "quotes:send"));
        boss = http.as(units.actor(owner.tenant(), "quotes:read", "quotes:write", "quotes:approve", "margins:read"));
        customer = admin.post("/api/crm/customers", Map.of("firstName", "Ann", "email", "ann@example.org"))
                .json()
                .get("id")
                .asString();
        admin.post("/api/crm/products", Map.of("sku", "SAW", "name", "Saw", "price", 100, "cost", 60));
    }

    @Test
    void sendsWithinTheLimitsWithoutAWord() {
        limits("{\"wholeDiscount\":10,\"lineDiscount\":10,\"lowestMargin\":30}");
        var quote = draft("{\"sku\":\"SAW\",\"quantity\":1,\"discount\":{\"percent\":10}}");
        assertThat(send(quote).status()).isEqualTo(200);
    }

    @Test
    void saysWhichLimitAndWhoMayBeforeItIsApproved() {
        limits("{\"lineDiscount\":10}");
        var quote = draft("{\"sku\":\"SAW\",\"quantity\":1,\"discount\":{\"percent\":10.01}}");
        var refused = send(quote);
        assertThat(refused.status()).isEqualTo(409);
        var problem = refused.json();
        assertThat(problem.get("code").asString()).isEqualTo("approval_needed");
        assertThat(problem.get("detail").asString())
                .contains("line 1")
                .contains("10.01 %")
                .contains("10 %");
        assertThat(problem.at("/beyond/0/limit").asString()).isEqualTo("LINE_DISCOUNT");
        assertThat(problem.get("approvers").size()).isEqualTo(2);
        assertThat(problem.get("allowed").toString()).contains("ASK_APPROVAL").doesNotContain("SEND");
    }

    @Test
    void aLowerPriceByHandIsADiscountToo() {
        limits("{\"wholeDiscount\":10}");
        assertThat(send(draft("{\"sku\":\"SAW\",\"quantity\":1,\"unitPrice\":89.99}"))
                        .status())
                .isEqualTo(409);
        assertThat(send(draft("{\"sku\":\"SAW\",\"quantity\":1,\"unitPrice\":90}"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void holdsTheMarginWithoutTellingItToWhomMayNotKnow() {
        limits("{\"lowestMargin\":40}");
        var quote = draft("{\"sku\":\"SAW\",\"quantity\":1,\"discount\":{\"amount\":0.01}}");
        var refused = send(quote);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asString()).doesNotContain("%");
        assertThat(rep.get("/api/crm/quote-limits").json().get("lowestMargin")).isNull();
        var seen = boss.get(QUOTES + "/" + quote).json();
        assertThat(seen.at("/approvalFacts/beyond/0/actual").decimalValue()).isEqualByComparingTo("39.99");
        assertThat(seen.at("/approvalFacts/mayDecide").asBoolean()).isTrue();
    }

    @Test
    void isAskedForApprovedAndSent() {
        limits("{\"wholeDiscount\":5}");
        var quote = draft("{\"sku\":\"SAW\",\"quantity\":2,\"discount\":{\"percent\":20}}");
        assertThat(rep.post(QUOTES + "/" + quote + "/ask-approval", Map.of("note", "A big customer"))
                        .status())
                .isEqualTo(200);
        assertThat(rep.post(QUOTES + "/" + quote + "/ask-approval", null).status())
                .isEqualTo(409);
        assertThat(boss.get("/api/crm/notifications").json().at("/items/0/kind").asString())
                .isEqualTo("quote.approval_asked");
        assertThat(boss.get(QUOTES + "?approval=ASKED").json().get("items")).hasSize(1);
        assertThat(rep.post(QUOTES + "/" + quote + "/approve", null).status()).isEqualTo(403);
        assertThat(boss.post(QUOTES + "/" + quote + "/refuse", Map.of()).status())
                .isEqualTo(422);
        assertThat(boss.post(QUOTES + "/" + quote + "/approve", Map.of("note", "Fine"))
                        .status())
                .isEqualTo(200);
        assertThat(rep.get("/api/crm/notifications").json().at("/items/0/kind").asString())
                .isEqualTo("quote.approved");
        assertThat(send(quote).status()).isEqualTo(200);
        assertThat(rep.get(QUOTES + "/" + quote).json().get("history").toString())
                .contains("APPROVAL_ASKED")
                .contains("APPROVED")
                .contains("A big customer");
        assertThat(admin.get("/api/admin/audit?action=quote.approved").json().get("items"))
                .hasSize(1);
    }

    @Test
    void anApprovalIsVoidAfterAChangeOfTheOfferAndNotOfItsWords() {
        limits("{\"wholeDiscount\":5}");
        var quote = draft("{\"sku\":\"SAW\",\"quantity\":2,\"discount\":{\"percent\":20}}");
        boss.post(QUOTES + "/" + quote + "/approve", null);
        var line = "{\"sku\":\"SAW\",\"quantity\":%s,\"discount\":{\"percent\":20}}";
        rep.patch(QUOTES + "/" + quote, "{\"title\":\"Other\",\"lines\":[%s]}".formatted(line.formatted("2.0")));
        assertThat(rep.get(QUOTES + "/" + quote).json().get("approval").asString())
                .isEqualTo("APPROVED");
        rep.patch(QUOTES + "/" + quote, "{\"lines\":[%s]}".formatted(line.formatted("3")));
        var changed = rep.get(QUOTES + "/" + quote).json();
        assertThat(changed.get("approval").asString()).isEqualTo("NEEDED");
        assertThat(changed.get("history").toString()).contains("APPROVAL_VOID");
        assertThat(send(quote).status()).isEqualTo(409);
        rep.patch(QUOTES + "/" + quote, "{\"lines\":[{\"sku\":\"SAW\",\"quantity\":3}]}");
        assertThat(send(quote).status()).isEqualTo(200);
    }

    @Test
    void nobodyApprovesHisOwnUnlessTheUnitSaysSo() {
        limits("{\"wholeDiscount\":5}");
        var quote = admin.post(QUOTES, body("{\"sku\":\"SAW\",\"quantity\":2,\"discount\":{\"percent\":20}}"))
                .json()
                .get("id")
                .asString();
        var refused = admin.post(QUOTES + "/" + quote + "/approve", null);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("code").asString()).isEqualTo("own_quote");
        limits("{\"ownQuotes\":true}");
        assertThat(admin.post(QUOTES + "/" + quote + "/approve", null).status()).isEqualTo(200);
    }

    @Test
    void aLimitSetLaterHoldsForDraftsThatWait() {
        var quote = draft("{\"sku\":\"SAW\",\"quantity\":2,\"discount\":{\"percent\":20}}");
        limits("{\"wholeDiscount\":5}");
        assertThat(send(quote).status()).isEqualTo(409);
        limits("{\"wholeDiscount\":null}");
        assertThat(send(quote).status()).isEqualTo(200);
    }

    @Test
    void ofFiftyApprovalsOneCounts() throws Exception {
        limits("{\"wholeDiscount\":5}");
        var quote = draft("{\"sku\":\"SAW\",\"quantity\":2,\"discount\":{\"percent\":20}}");
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < MANY; i++) {
            calls.add(() -> boss.post(QUOTES + "/" + quote + "/approve", null));
        }
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses).filteredOn(s -> s == 200).hasSize(1);
        assertThat(statuses).filteredOn(s -> s == 409).hasSize(MANY - 1);
    }

    @Test
    void refusesLimitsThatCannotBe() {
        for (var wrong : List.of(
                "{\"wholeDiscount\":101}",
                "{\"lineDiscount\":-1}",
                "{\"lowestMargin\":100.5}",
                "{\"lowestMargin\":1234567890123456789012345678901234567890}")) {
            assertThat(admin.put("/api/crm/quote-limits", wrong).status())
                    .as(wrong)
                    .isEqualTo(422);
        }
        assertThat(rep.put("/api/crm/quote-limits", "{\"wholeDiscount\":99}").status())
                .isEqualTo(403);
    }

    private void limits(String body) {
        var answer = admin.put("/api/crm/quote-limits", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String draft(String line) {
        var answer = rep.post(QUOTES, body(line));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private String body(String line) {
        return "{\"customerId\":\"%s\",\"lines\":[%s]}".formatted(customer, line);
    }

    private Answer send(String quote) {
        return rep.post(QUOTES + "/" + quote + "/send", null);
    }
}
