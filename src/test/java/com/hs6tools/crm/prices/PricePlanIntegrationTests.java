package com.hs6tools.crm.prices;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IndexedPlans;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestPostgres;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The price of a quote's lines among many lists, customers and products, as the role the program runs as. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PricePlanIntegrationTests {
    private static final int LISTS = 500;
    private static final int PRODUCTS = 2_000;

    private final IndexedPlans plans;
    private final TestUnits units;
    private final Prices prices;
    private final DSLContext sql;
    private Actor unit = Actor.system(new UUID(0, 0));

    PricePlanIntegrationTests(TestUnits units, Prices prices, DSLContext sql, IndexedPlans plans) {
        this.plans = plans;
        this.units = units;
        this.prices = prices;
        this.sql = sql;
    }

    @BeforeAll
    void fill() throws SQLException {
        unit = units.newUnit();
        Acting.run(unit, () -> {
            sql.execute("""
                    insert into customers.customer (tenant_id, id, name, name_key, search_text)
                    select ?, platform.new_id(), 'C' || n, 'c' || n, 'c' || n from generate_series(1, ?) n
                    """, unit.tenant(), LISTS);
            sql.execute("""
                    insert into commerce.product (tenant_id, id, sku, name, price, currency, search_text)
                    select ?, platform.new_id(), 'P' || n, 'P' || n, 100, 'USD', 'p' || n from generate_series(1, ?) n
                    """, unit.tenant(), PRODUCTS);
            sql.execute("""
                    insert into prices.price_list (tenant_id, id, name, name_key, currency, audience)
                    select ?, platform.new_id(), 'L' || n, 'l' || n, 'USD', case when n <= 3 then 'EVERYBODY' else 'CUSTOMERS' end
                    from generate_series(1, ?) n
                    """, unit.tenant(), LISTS);
            sql.execute("""
                    insert into prices.price_list_customer (tenant_id, id, list_id, customer_id)
                    select l.tenant_id, platform.new_id(), l.id, c.id from prices.price_list l
                    join customers.customer c on c.tenant_id = l.tenant_id and c.name_key = replace(l.name_key, 'l', 'c')
                    where l.tenant_id = ? and l.audience = 'CUSTOMERS'
                    """, unit.tenant());
            sql.execute("""
                    insert into prices.price_item (tenant_id, id, list_id, product_id)
                    select l.tenant_id, platform.new_id(), l.id, p.id from prices.price_list l
                    join commerce.product p on p.tenant_id = l.tenant_id and (l.audience = 'EVERYBODY' or hashtext(p.sku || l.name) % 20 = 0)
                    where l.tenant_id = ?
                    """, unit.tenant());
            sql.execute("""
                    insert into prices.price_step (tenant_id, item_id, from_quantity, unit_price)
                    select i.tenant_id, i.id, n * 10, 90 - n from prices.price_item i cross join generate_series(0, 2) n where i.tenant_id = ?
                    """, unit.tenant());
        });
        var server = TestPostgres.server();
        var superuser = server.superuser();
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("crm"), superuser.name(), superuser.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    "vacuum analyze prices.price_list, prices.price_list_customer, prices.price_item, prices.price_step, commerce.product");
        }
    }

    @Test
    void oneLineIsLookedUpThroughTheIndexes() {
        plans.run(unit, () -> {
            var product = products(1).getFirst();
            var plan = prices.plan(customer(), "USD", List.of(product));
            assertThat(plan)
                    .contains("price_item_product")
                    .contains("price_list_customer_customer")
                    .contains("price_step_pkey")
                    .doesNotContainPattern("Seq Scan on (price_item|price_step|price_list_customer)\\s");
        });
    }

    @Test
    void twoThousandLinesArePricedAtOnce() {
        plans.run(unit, () -> {
            var asked = products(PRODUCTS).stream()
                    .map(p -> new Prices.Asked(p, BigDecimal.TEN))
                    .toList();
            var customer = customer();
            var found = prices.of(customer, "USD", asked);
            assertThat(found).hasSize(PRODUCTS).allSatisfy(f -> assertThat(f).isNotNull());
            assertThat(found).extracting(f -> f.unitPrice().toPlainString()).containsOnly("89");
        });
    }

    private UUID customer() {
        return sql.fetchSingle(
                        "select id from customers.customer where tenant_id = ? and name_key = 'c77'", unit.tenant())
                .get(0, UUID.class);
    }

    private List<UUID> products(int count) {
        return sql.fetch(
                        "select id from commerce.product where tenant_id = ? order by sku limit ?",
                        unit.tenant(),
                        count)
                .map(r -> r.get(0, UUID.class));
    }
}
