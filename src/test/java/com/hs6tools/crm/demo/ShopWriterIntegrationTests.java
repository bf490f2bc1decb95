package com.hs6tools.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class ShopWriterIntegrationTests {
    private final TestUnits units;
    private final TestHttp http;
    private final DataSource database;
    private final DSLContext sql;

    ShopWriterIntegrationTests(TestUnits units, TestHttp http, DataSource database, DSLContext sql) {
        this.units = units;
        this.http = http;
        this.database = database;
        this.sql = sql;
    }

    @Test
    void writesEveryRowAndSumsThatAgree() throws SQLException {
        var admin = units.newUnit();

        var size = Acting.call(admin, () -> write(admin.tenant(), 2_000));

        assertThat(size.customers()).isEqualTo(2_000);
        assertThat(size.lines()).isBetween(17_000L, 24_000L);
        Acting.run(admin, () -> {
            assertThat(
                            count(
                                    "commerce.purchase p where total <> discount * -1 + shipping + "
                                            + "(select sum(amount) from commerce.purchase_line l where l.tenant_id = p.tenant_id and l.purchase_id = p.id)"))
                    .isZero();
            assertThat(count("commerce.purchase_line where amount <> quantity * unit_price - discount"))
                    .isZero();
            assertThat(count("customers.standing")).isEqualTo(2_000);
            assertThat(count("customers.standing where lifetime_value <> gross - returned"))
                    .isZero();
            assertThat(sum("select sum(gross) from customers.standing"))
                    .isEqualTo(sum("select sum(gross) from commerce.purchase where customer_id is not null"));
            assertThat(count("commerce.purchase where customer_id is null")).isPositive();
        });
    }

    /** Three years of made history hold shapes that no hand-written test thinks of. */
    @Test
    void canBeLookedAtCustomerByCustomer() throws SQLException {
        var admin = units.newUnit();
        Acting.call(admin, () -> write(admin.tenant(), 200));
        var caller = http.as(admin);

        var ids = caller.get("/api/crm/customers?limit=200").json().get("items").findValuesAsString("id");

        assertThat(ids).hasSize(200);
        for (var id : ids) {
            var answer = caller.get("/api/crm/customers/" + id + "/360");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            var orders = answer.json().get("orders");
            var season = answer.json().at("/patterns/season");
            assertThat(season.valueStream().mapToInt(JsonNode::asInt).sum())
                    .isEqualTo(orders.get("count").asInt())
                    .isEqualTo(answer.json().at("/profile/orderCount").asInt());
        }
    }

    @Test
    void leavesNothingBehindWhenInterrupted() throws SQLException {
        var admin = units.newUnit();

        Acting.call(admin, () -> {
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(false);
                new ShopWriter(ShopPlans.persian(admin.tenant(), 200)).write(connection, n -> {});
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return null;
        });

        Acting.run(admin, () -> assertThat(count("customers.customer")).isZero());
    }

    private ShopSize write(UUID tenant, int customers) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var size = new ShopWriter(ShopPlans.persian(tenant, customers)).write(connection, n -> {});
            connection.commit();
            connection.setAutoCommit(true);
            return size;
        }
    }

    private int count(String from) {
        return sql.fetchOptional("select count(*)::int from " + from)
                .orElseThrow()
                .get(0, Integer.class);
    }

    private String sum(String query) {
        return sql.fetchOptional(query)
                .orElseThrow()
                .get(0, java.math.BigDecimal.class)
                .stripTrailingZeros()
                .toPlainString();
    }
}
