package com.hs6tools.crm.opportunities;

import static com.hs6tools.crm.opportunities.DealCaller.DEALS;
import static com.hs6tools.crm.opportunities.DealCaller.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@IntegrationTest
class DealScopeIntegrationTests {
    private final TestUnits units;
    private final TestHttp http;

    DealScopeIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
    }

    private Actor rep(Actor admin, String... permissions) {
        var id = Ids.next();
        return new Actor(
                admin.tenant(),
                Actor.Kind.PERSON,
                id,
                "Rep",
                Set.of(permissions),
                Actor.Scope.OWN,
                Set.of(id),
                "127.0.0.1",
                null);
    }

    @Test
    void aRepSeesAndMovesOnlyHisOwnDeals() {
        var admin = units.newUnit();
        var all = new DealCaller(http.as(admin));
        var person = rep(admin, "opportunities:read", "opportunities:write", "customers:read", "customers:write");
        var rep = new DealCaller(http.as(person));
        var foreign = id(all.open("Theirs", Map.of("value", 100)));
        var given = id(all.open("Given", Map.of("value", 10, "ownerId", person.id())));
        var own = id(rep.open("Mine", Map.of("value", 1)));
        assertThat(rep.http().get(DEALS).json().get("items").findValuesAsString("title"))
                .containsExactlyInAnyOrder("Given", "Mine");
        assertThat(rep.get(foreign).status()).isEqualTo(404);
        assertThat(rep.move(foreign, "PROPOSAL", null, Map.of()).status()).isEqualTo(404);
        assertThat(rep.http().patch(DEALS + "/" + foreign, Map.of("value", 1)).status())
                .isEqualTo(404);
        assertThat(rep.move(given, "PROPOSAL", null, Map.of()).status()).isEqualTo(200);
        var board = rep.http().get(DEALS + "/pipeline").json();
        assertThat(board.at("/columns/0/value").asInt()).as("his own only").isEqualTo(1);
        assertThat(board.at("/columns/2/value").asInt()).isEqualTo(10);
        assertThat(rep.http().get(DEALS + "/performance").json().get("leaders").size())
                .isEqualTo(1);
        assertThat(rep.http().delete(DEALS + "/" + own).status()).as("no right").isEqualTo(403);
        assertThat(rep.http().get(DEALS + "?format=csv").status()).isEqualTo(403);
        var stranger = new DealCaller(http.as(units.newUnit()));
        assertThat(stranger.get(own).status()).isEqualTo(404);
    }

    @Test
    void aCustomersPageTellsOfHisDealsToThoseWhoMaySeeThem() {
        var admin = units.newUnit();
        var all = new DealCaller(http.as(admin));
        var customer = all.customer("Acme");
        var deal = id(all.open("Saws for Acme", Map.of("customerId", customer, "value", 300, "stage", "PROPOSAL")));
        all.move(deal, "NEGOTIATION", null, Map.of("reason", "They like it"));
        id(all.open("Small", Map.of("customerId", customer, "value", 20, "stage", "CLOSED_WON")));
        var page = all.http().get("/api/crm/customers/" + customer + "/360").json();
        assertThat(page.at("/opportunities/open").asInt()).isEqualTo(1);
        assertThat(page.at("/opportunities/value").asInt()).isEqualTo(300);
        assertThat(page.at("/opportunities/weighted").asInt()).isEqualTo(225);
        assertThat(page.at("/opportunities/won").asInt()).isEqualTo(1);
        assertThat(page.at("/opportunities/items/0/title").asString()).isEqualTo("Saws for Acme");
        var told = all.http()
                .get("/api/crm/customers/" + customer + "/timeline?kind=OPPORTUNITY")
                .json()
                .get("items");
        assertThat(told.findValuesAsString("deed")).containsExactly("OPENED", "MOVED", "OPENED");
        assertThat(told.at("/1/summary").asString()).isEqualTo("They like it");
        assertThat(told.at("/1/refId").asString()).isEqualTo(deal);
        var reader = http.as(units.actor(admin.tenant(), "customers:read"));
        assertThat(reader.get("/api/crm/customers/" + customer + "/timeline?kind=OPPORTUNITY")
                        .json()
                        .get("items")
                        .size())
                .isZero();
        assertThat(reader.get("/api/crm/customers/" + customer + "/360").json().has("opportunities"))
                .isFalse();
        assertThat(reader.get(DEALS).status()).isEqualTo(403);
    }

    @Test
    void findsDealsByTitleAndByTheCustomersNewName() throws InterruptedException {
        var all = new DealCaller(http.as(units.newUnit()));
        var customer = all.customer("Zagros Steel");
        id(all.open("Forty planers", Map.of("customerId", customer)));
        var search = "/api/crm/search?q=";
        assertThat(all.http()
                        .get(search + "planers")
                        .json()
                        .at("/groups/0/items/0/title")
                        .asString())
                .isEqualTo("Forty planers");
        assertThat(all.http().get(DEALS + "?q=zagros").json().get("items").size())
                .isEqualTo(1);
        all.http().patch("/api/crm/customers/" + customer, Map.of("company", "Alborz Wood"));
        for (int tries = 0; tries < 100; tries++) {
            if (all.http().get(DEALS + "?q=alborz").json().get("items").size() == 1) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the new name is not found");
    }
}
