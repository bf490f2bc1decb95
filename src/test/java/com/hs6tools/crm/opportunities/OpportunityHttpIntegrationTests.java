package com.hs6tools.crm.opportunities;

import static com.hs6tools.crm.opportunities.DealCaller.DEALS;
import static com.hs6tools.crm.opportunities.DealCaller.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class OpportunityHttpIntegrationTests {
    private final TestUnits units;
    private final TestHttp http;
    private DealCaller admin;

    OpportunityHttpIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
        this.admin = new DealCaller(http.nobody());
    }

    @BeforeEach
    void signIn() {
        admin = new DealCaller(http.as(units.newUnit()));
    }

    @Test
    void answersANewDealWithItsPlace() {
        var made = admin.open("Planer", Map.of("value", 1250.5, "expectedClose", "2026-12-31"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(DEALS + "/" + id(made));
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        var deal = made.json();
        assertThat(deal.get("stage").asString()).isEqualTo("PROSPECTING");
        assertThat(deal.get("probability").asInt()).isEqualTo(10);
        assertThat(deal.get("weighted").asString()).isEqualTo("125.05");
        assertThat(deal.get("currency").asString()).isEqualTo("USD");
        assertThat(deal.get("customerName").asString()).isEqualTo("Customer of Planer");
        assertThat(deal.get("ownerName").asString()).isEqualTo("Test person");
        assertThat(deal.has("lossReason")).as("no value is absent").isFalse();
        assertThat(deal.at("/history/0/kind").asString()).isEqualTo("OPENED");
    }

    @Test
    void namesWhatIsWrongWithAnInput() {
        var bad = admin.open(
                "Saw",
                Map.of(
                        "value",
                        new java.math.BigDecimal("9".repeat(40)),
                        "currency",
                        "XYZ",
                        "expectedClose",
                        "9999-12-31",
                        "probability",
                        101));
        assertThat(bad.status()).as(bad.text()).isEqualTo(422);
        assertThat(bad.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("value", "currency", "expectedClose", "probability");
        assertThat(admin.open("Saw", Map.of("value", "12.345"))
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("too_precise");
        assertThat(admin.open("Saw", Map.of("value", -1)).status()).isEqualTo(422);
        assertThat(admin.open("Saw", Map.of("stage", "WON")).status()).isEqualTo(400);
        assertThat(admin.open("Saw", Map.of("colour", "red")).status()).isEqualTo(400);
        var nobody = admin.open("Saw", Map.of("customerId", Ids.next(), "ownerId", Ids.next()));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.json().at("/errors/0/code").asString()).isEqualTo("unknown_customer");
        assertThat(admin.http().post(DEALS, Map.of()).json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("title", "customerId");
    }

    @Test
    void changesOnlyTheVersionTheCallerHasSeen() {
        var one = DEALS + "/" + id(admin.open("Saw", Map.of("value", 10)));
        var changed = admin.http().patch(one, "{\"value\": 20, \"nextStep\": \"Call\", \"version\": 1}");
        assertThat(changed.json().get("value").asInt()).isEqualTo(20);
        assertThat(admin.http().put(one, "{\"value\": 30, \"version\": 1}").status())
                .isEqualTo(409);
        var cleared = admin.http().put(one, "{\"nextStep\": null, \"version\": 2}");
        assertThat(cleared.json().has("nextStep")).isFalse();
        assertThat(cleared.json().get("value").asInt()).as("unnamed stays").isEqualTo(20);
        assertThat(admin.http().patch(one, "{\"title\": null}").status()).isEqualTo(422);
    }

    @Test
    void restoresADeletedDeal() {
        var one = DEALS + "/" + id(admin.open("Saw", Map.of()));
        assertThat(admin.http().delete(one).status()).isEqualTo(204);
        assertThat(admin.http().get(one).status()).isEqualTo(404);
        assertThat(admin.http().get(DEALS).json().get("items").size()).isZero();
        assertThat(admin.http().get(DEALS + "?deleted=true").json().get("items").size())
                .isEqualTo(1);
        assertThat(admin.http().post(one + "/restore", null).status()).isEqualTo(200);
        assertThat(admin.http().post(one + "/restore", null).status()).isEqualTo(409);
        assertThat(admin.http().get(one).status()).isEqualTo(200);
    }

    @Test
    void showsTheBoardWithSumsOfEachStage() {
        admin.open("One", Map.of("value", 100, "stage", "PROPOSAL", "expectedClose", "2027-01-10"));
        admin.open("Two", Map.of("value", 300, "stage", "PROPOSAL", "expectedClose", "2026-12-01"));
        admin.open("Three", Map.of("value", 7, "currency", "EUR", "stage", "PROPOSAL"));
        id(admin.open("Won", Map.of("value", 50, "stage", "CLOSED_WON")));
        var board = admin.http().get(DEALS + "/pipeline?limit=2").json();
        assertThat(board.get("columns").size()).isEqualTo(6);
        var proposal = board.at("/columns/2");
        assertThat(proposal.at("/stage/stage").asString()).isEqualTo("PROPOSAL");
        assertThat(proposal.get("count").asInt()).isEqualTo(3);
        assertThat(proposal.get("value").asInt()).isEqualTo(400);
        assertThat(proposal.get("weighted").asInt()).isEqualTo(200);
        assertThat(proposal.at("/otherCurrencies/0/currency").asString()).isEqualTo("EUR");
        assertThat(proposal.get("items").findValuesAsString("title")).containsExactly("Two", "One");
        var more = admin.http()
                .get(
                        DEALS + "?limit=2&stageId={stage}&sort={sort}&cursor={cursor}",
                        proposal.at("/stage/id").asString(),
                        proposal.get("sort").asString(),
                        proposal.get("nextCursor").asString());
        assertThat(more.json().get("items").findValuesAsString("title")).containsExactly("Three");
        assertThat(board.at("/columns/4/value").asInt()).isEqualTo(50);
        var quarter = admin.http().get(DEALS + "/pipeline?quarter=2027-Q1").json();
        assertThat(quarter.at("/columns/2/count").asInt()).isEqualTo(1);
        assertThat(quarter.at("/columns/4/count").asInt()).isZero();
    }
}
