package com.hs6tools.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Areas switched off answer as if they did not exist, and are back with what they held. */
@IntegrationTest
class ModulesIntegrationTests {
    private static final String SETTINGS = "/api/admin/settings";

    private final TestUnits units;
    private final TestHttp http;

    ModulesIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
    }

    @Test
    void anAreaSwitchedOffIsAbsentForEverybodyAndComesBackWhole() {
        var unit = units.newUnit();
        var admin = http.as(unit);
        var product = admin.post("/api/crm/products", "{\"sku\":\"SAW-1\",\"name\":\"Saw\",\"price\":10}");
        assertThat(product.status()).isEqualTo(201);

        assertThat(admin.put(SETTINGS, "{\"modulesOff\":[\"commerce\"]}").status())
                .isEqualTo(200);
        var buyer = http.as(units.actor(unit.tenant(), "orders:read", "products:read", "customers:read"));
        for (var caller : List.of(admin, buyer)) {
            assertThat(caller.get("/api/crm/products").status()).isEqualTo(404);
            assertThat(caller.get("/api/crm/orders").status()).isEqualTo(404);
            assertThat(caller.get("/api/crm/customers").status()).isEqualTo(200);
        }
        assertThat(admin.get("/api/auth/me").json().get("permissions").toString())
                .contains("customers:read")
                .doesNotContain("products:read", "orders:read");
        assertThat(admin.get("/api/crm/search?q=SAW-1").json().toString()).doesNotContain("SAW-1");

        admin.put(SETTINGS, "{\"modulesOff\":[]}");
        assertThat(admin.get("/api/crm/products").json().at("/items/0/sku").asString())
                .isEqualTo("SAW-1");
    }

    @Test
    void aTimelineTellsNothingOfAnAreaThatIsOffNorOfOneThatSomebodyHasNoRightTo() {
        var unit = units.newUnit();
        var admin = http.as(unit);
        admin.post("/api/crm/orders/bulk", """
                {"orders":[{"externalId":"O-1","number":"O-1","placedAt":"2026-01-05T10:00:00Z","currency":"USD",
                  "customer":{"externalId":"C-1","firstName":"Ann"},"lines":[{"sku":"S","name":"Saw","quantity":1,"unitPrice":9}]}]}
                """);
        var timeline = "/api/crm/customers/"
                + admin.get("/api/crm/customers?externalId=C-1")
                        .json()
                        .at("/items/0/id")
                        .asString() + "/timeline";
        var reader = http.as(units.actor(unit.tenant(), "customers:read"));
        assertThat(admin.get(timeline).text()).contains("O-1");
        assertThat(reader.get(timeline).text()).contains("CREATED").doesNotContain("O-1");

        admin.put(SETTINGS, "{\"modulesOff\":[\"commerce\"]}");
        assertThat(admin.get(timeline).text()).contains("CREATED").doesNotContain("O-1");
    }

    @Test
    void makesNoOrderOfAQuoteWhereThereAreNone() {
        var unit = units.newUnit();
        var admin = http.as(unit);
        var customer = admin.post("/api/crm/customers", "{\"firstName\":\"Ann\"}")
                .json()
                .get("id")
                .asString();
        var made = admin.post(
                "/api/crm/quotes",
                "{\"customerId\":\"%s\",\"lines\":[{\"name\":\"Saw\",\"quantity\":1,\"unitPrice\":9}]}"
                        .formatted(customer));
        var quote = "/api/crm/quotes/" + made.json().get("id").asString();
        var link = admin.post(quote + "/send", "{\"mail\":false}")
                .json()
                .get("link")
                .asString();
        var page = "/api/public/quotes/" + link.substring(link.lastIndexOf('/') + 1);
        var accepted = http.nobody().from("10.7.7.7").post(page + "/accept", "{\"name\":\"A\",\"signature\":\"A\"}");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        admin.put(SETTINGS, "{\"modulesOff\":[\"commerce\"]}");
        var rep = http.as(units.actor(unit.tenant(), "quotes:read", "quotes:write", "customers:read"));
        for (var caller : List.of(admin, rep)) {
            assertThat(caller.get(quote).json().get("moves").toString()).doesNotContain("CONVERT");
            assertThat(caller.post(quote + "/convert", null).status()).isEqualTo(404);
        }
        admin.put(SETTINGS, "{\"modulesOff\":[]}");
        assertThat(rep.get(quote).json().get("moves").toString()).contains("CONVERT");
        assertThat(rep.post(quote + "/convert", null).status()).isEqualTo(200);
    }

    @Test
    void whoLacksARightIsToldSoAndNotThatTheAreaIsGone() {
        var unit = units.newUnit();
        var reader = http.as(units.actor(unit.tenant(), "customers:read"));
        assertThat(reader.get("/api/crm/products").status()).isEqualTo(403);
        assertThat(reader.get(SETTINGS + "/modules").status()).isEqualTo(403);
    }

    @Test
    void rolesKeepTheRightsOfAnAreaThatIsOff() {
        var admin = http.as(units.newUnit());
        admin.put(SETTINGS, "{\"modulesOff\":[\"commerce\"]}");
        var role = admin.post(
                "/api/admin/roles",
                "{\"name\":\"Buyer %s\",\"scope\":\"ALL\",\"permissions\":[\"products:read\"]}"
                        .formatted(UUID.randomUUID()));
        assertThat(role.status()).isEqualTo(201);
        assertThat(role.json().get("permissions").toString()).contains("products:read");
    }

    @Test
    void saysWhichAreasThereAreAndRefusesOthers() {
        var admin = http.as(units.newUnit());
        assertThat(admin.get(SETTINGS + "/modules").json().toString())
                .contains("{\"name\":\"commerce\",\"isOn\":true}");
        var refused = admin.put(SETTINGS, "{\"modulesOff\":[\"customers\"]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("modulesOff");
        assertThat(refused.json().at("/errors/0/message").asString()).contains("commerce");
    }
}
