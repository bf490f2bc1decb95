package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever made an offer, or had a hand in it, cannot approve it by giving it another owner. */
@IntegrationTest
class OwnQuoteIntegrationTests {
    private static final String QUOTES = "/api/crm/quotes";
    private static final String CHEAP = "{\"sku\":\"SAW\",\"quantity\":2,\"discount\":{\"percent\":20}}";
    private static final String CHEAPER = "{\"sku\":\"SAW\",\"quantity\":2,\"discount\":{\"percent\":30}}";

    private final TestHttp http;
    private final TestUnits units;
    private Actor repHimself = Actor.system(new UUID(0, 0));
    private Actor bossHimself = repHimself;
    private TestCaller rep;
    private TestCaller boss;
    private TestCaller other;
    private String customer = "";

    OwnQuoteIntegrationTests(TestHttp http, TestUnits units) {
        this.http = http;
        this.units = units;
        this.rep = http.nobody();
        this.boss = rep;
        this.other = rep;
    }

    @BeforeEach
    void begin() {
        var owner = units.newUnit();
        var admin = http.as(owner);
        repHimself = units.actor(
                owner.tenant(), "customers:read", "products:read", "quotes:read", "quotes:write", "quotes:send");
        bossHimself = units.actor(
                owner.tenant(), "customers:read", "products:read", "quotes:read", "quotes:write", "quotes:approve");
        rep = http.as(repHimself);
        boss = http.as(bossHimself);
        other = http.as(units.actor(owner.tenant(), "quotes:read", "quotes:write", "quotes:approve"));
        customer = admin.post("/api/crm/customers", Map.of("firstName", "Ann"))
                .json()
                .get("id")
                .asString();
        admin.post("/api/crm/products", Map.of("sku", "SAW", "name", "Saw", "price", 100));
        admin.put("/api/crm/quote-limits", "{\"wholeDiscount\":5}");
    }

    @Test
    void whoDraftedItCannotHandItAwayToApproveIt() {
        var quote = draft(boss, "");
        assertThat(hand(quote, repHimself).status()).isEqualTo(200);
        assertIsHisOwn(approve(boss, quote));
        assertThat(boss.get(quote).json().at("/approvalFacts/mayDecide").asBoolean())
                .isFalse();
        assertThat(approve(other, quote).status()).isEqualTo(200);
    }

    @Test
    void whoSetThePriceOfAColleaguesDraftCannotApproveIt() {
        var quote = draft(rep, "");
        boss.patch(quote, "{\"lines\":[%s]}".formatted(CHEAPER));
        assertIsHisOwn(approve(boss, quote));
        rep.patch(quote, "{\"shipping\":1}");
        assertIsHisOwn(approve(boss, quote));
    }

    @Test
    void whoChangedOnlyTheWordsMayApprove() {
        var quote = draft(rep, "");
        boss.patch(quote, "{\"title\":\"Saws\"}");
        assertThat(approve(boss, quote).status()).isEqualTo(200);
    }

    @Test
    void whoseItWasCannotApproveItEither() {
        var quote = draft(rep, ",\"ownerId\":\"%s\"".formatted(bossHimself.id()));
        assertThat(hand(quote, repHimself).status()).isEqualTo(200);
        assertIsHisOwn(approve(boss, quote));
    }

    @Test
    void anApprovalIsVoidWhenTheQuoteGoesToWhoGaveIt() {
        var quote = draft(rep, "");
        approve(boss, quote);
        hand(quote, units.actor(repHimself.tenant(), "quotes:read"));
        assertThat(approval(quote)).as("handed to somebody else").isEqualTo("APPROVED");
        hand(quote, bossHimself);
        assertThat(approval(quote)).isEqualTo("NEEDED");
        assertThat(other.get(quote).json().get("history").toString()).contains("APPROVAL_VOID");
    }

    @Test
    void whoseOfferWasRevisedCannotApproveTheRevision() {
        var quote = draft(boss, "");
        approve(other, quote);
        http.as(units.actor(repHimself.tenant(), "quotes:read", "quotes:send"))
                .post(quote + "/send", Map.of("mail", false));
        var revision = QUOTES + "/"
                + rep.post(quote + "/revise", null).json().get("id").asString();
        hand(revision, repHimself);
        assertIsHisOwn(approve(boss, revision));
        assertThat(approve(other, revision).status()).isEqualTo(200);
    }

    private static void assertIsHisOwn(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.json().get("code").asString()).isEqualTo("own_quote");
    }

    private String approval(String quote) {
        return other.get(quote).json().get("approval").asString();
    }

    private static Answer approve(TestCaller who, String quote) {
        return who.post(quote + "/approve", null);
    }

    private Answer hand(String quote, Actor to) {
        return boss.patch(quote, "{\"ownerId\":\"%s\"}".formatted(to.id()));
    }

    private String draft(TestCaller who, String more) {
        var answer = who.post(QUOTES, "{\"customerId\":\"%s\",\"lines\":[%s]%s}".formatted(customer, CHEAP, more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return QUOTES + "/" + answer.json().get("id").asString();
    }
}
