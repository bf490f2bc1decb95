package com.hs6tools.crm.customers.merging;

import static com.hs6tools.crm.customers.merging.Merging.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.fields.OwnFields;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Custom fields go along with a merged customer, and come back with him; lists follow. */
@IntegrationTest
class CustomFieldMergeIntegrationTests {
    private final TestCaller admin;

    CustomFieldMergeIntegrationTests(TestHttp http, TestUnits units) {
        this.admin = http.as(units.newUnit());
    }

    private List<String> withStone() {
        return admin.get(CUSTOMERS + "?custom.trades=stone").json().get("items").findValuesAsString("name");
    }

    @Test
    void areTakenWhereTheSurvivorSaysNothingAndGivenBack() {
        var fields = new OwnFields(admin);
        fields.make("CUSTOMER", "machines", "NUMBER");
        fields.make("CUSTOMER", "trades", "CHOICES", OwnFields.choices("wood", "stone"));
        fields.make("CUSTOMER", "account", "TEXT", Map.of("sensitive", true));
        var shop = new Merging(admin);
        var a = shop.customer(Map.of("lastName", "stays", "customFields", Map.of("machines", 3)));
        var b = shop.customer(Map.of(
                "lastName",
                "goes",
                "customFields",
                Map.of("machines", 4, "trades", List.of("stone"), "account", "secret-17")));
        assertThat(withStone()).containsExactly("goes");
        assertThat(shop.ask(a, b, Map.of("dryRun", true)).text())
                .contains("customFields")
                .doesNotContain("sealed", "secret-17");

        var merge = shop.merge(a, b);
        var one = shop.get(a).get("customFields");
        assertThat(one.get("machines").asInt()).isEqualTo(3);
        assertThat(one.get("trades").toString()).isEqualTo("[\"stone\"]");
        assertThat(one.get("account").asString())
                .as("sealed, and readable there")
                .isEqualTo("secret-17");
        assertThat(withStone()).containsExactly("stays");

        assertThat(shop.undo(merge).status()).isEqualTo(200);
        assertThat(shop.get(a).get("customFields").toString()).isEqualTo("{\"machines\":3}");
        assertThat(shop.get(b).at("/customFields/machines").asInt()).isEqualTo(4);
        assertThat(shop.get(b).at("/customFields/account").asString()).isEqualTo("secret-17");
        assertThat(withStone()).containsExactly("goes");
        assertThat(admin.get("/api/admin/audit").text()).doesNotContain("secret-17");
    }
}
