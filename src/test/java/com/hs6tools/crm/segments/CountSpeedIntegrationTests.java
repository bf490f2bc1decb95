package com.hs6tools.crm.segments;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.customers.ManyCustomers;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import com.hs6tools.crm.segments.filter.Filter;
import com.hs6tools.crm.segments.filter.FilterNode;
import com.hs6tools.crm.segments.filter.FilterReader;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Counting a segment takes less than a second. {@code -Dcustomers=1000000 -Dcustomers.report=true} tells how long. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountSpeedIntegrationTests {
    private static final int CUSTOMERS = Integer.getInteger("customers", 20_000);

    private final ManyCustomers many;
    private final Counting counting;
    private final DSLContext sql;
    private final JsonMapper json;
    private Actor unit = Actor.system(new java.util.UUID(0, 0));

    CountSpeedIntegrationTests(ManyCustomers many, Counting counting, DSLContext sql, JsonMapper json) {
        this.many = many;
        this.counting = counting;
        this.sql = sql;
        this.json = json;
    }

    /** Four purchases of two lines for each customer who ever bought, spread over three years. */
    @BeforeAll
    void fill() {
        unit = many.unit(CUSTOMERS);
        Acting.run(unit, () -> {
            var tenant = unit.tenant();
            sql.execute(
                    "insert into commerce.category (tenant_id, id, name, name_key) select ?, platform.new_id(), 'c' || n, 'c' || n from generate_series(1, 20) n on conflict do nothing",
                    tenant);
            sql.execute("""
                    insert into commerce.product (tenant_id, id, sku, name, category_id, search_text)
                    select ?, platform.new_id(), 'p' || n, 'p' || n, c.id, 'p' || n
                    from generate_series(1, 2000) n
                    join commerce.category c on c.tenant_id = ? and c.name = 'c' || 1 + n % 20
                    on conflict do nothing""", tenant, tenant);
            sql.execute("""
                    insert into commerce.purchase (tenant_id, id, kind, external_id, number, customer_id, status, payment_status,
                        placed_at, currency, total, line_count, counted, gross, returned)
                    select s.tenant_id, i.id, 'ORDER', i.id::text, i.id::text, s.customer_id, 'DELIVERED', 'PAID',
                        now() - (hashtext(i.id::text) & 1048575) * interval '90 seconds', 'USD', 50, 2, true,
                        10 + (hashtext(i.id::text) & 127), 0
                    from customers.standing s
                    cross join lateral (select platform.new_id() as id from generate_series(1, 4)
                                        where s.last_order_at is not null) i
                    where s.tenant_id = ?""", tenant);
            sql.execute("""
                    with p as (select array_agg(id) as ids from commerce.product where tenant_id = ?)
                    insert into commerce.purchase_line (tenant_id, purchase_id, number, product_id, quantity, unit_price, amount)
                    select o.tenant_id, o.id, n, p.ids[1 + (hashtext(o.id::text || n) & 1023)], 1, 25, 25
                    from commerce.purchase o, p, generate_series(1, 2) n where o.tenant_id = ?""", tenant, tenant);
        });
        Superuser.run("analyze commerce.purchase, commerce.purchase_line, commerce.product");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "best gone quiet | [{'field':'tier','operator':'IS','value':['PLATINUM','GOLD']},{'field':'lastOrderAt','operator':'MORE_THAN_AGO','value':{'amount':90,'unit':'DAYS'}}]",
                "first order lately | [{'field':'firstOrderAt','operator':'IN_LAST','value':{'amount':60,'unit':'DAYS'}}]",
                "three orders in a year | [{'field':'orders.count','operator':'GTE','value':3,'window':{'last':12,'unit':'MONTHS'}},{'match':'NONE','rules':[{'field':'lifecycleStage','operator':'IS','value':'CHURNED'}]}]",
                "at risk, not called | [{'field':'lifecycleStage','operator':'IS','value':'AT_RISK'},{'field':'interactions.count','operator':'IS','value':0,'types':['PHONE'],'window':{'last':90,'unit':'DAYS'}}]",
                "loyal, low health | [{'field':'orderCount','operator':'GTE','value':5},{'field':'healthScore','operator':'LT','value':50}]",
                "twice from a category | [{'field':'orders.count','operator':'GTE','value':2,'categories':['CATEGORY'],'window':{'last':24,'unit':'MONTHS'}}]",
                "bought a product | [{'field':'orders.count','operator':'GTE','value':1,'products':['PRODUCT']}]",
                "in a city, nothing in 90 days | [{'field':'city','operator':'IS','value':['City 5','City 7']},{'match':'NONE','rules':[{'field':'orders.count','operator':'GTE','value':1,'window':{'last':90,'unit':'DAYS'}}]}]",
                "spent in 90 days | [{'field':'orders.revenue','operator':'GTE','value':100,'window':{'last':90,'unit':'DAYS'}}]",
                "deep | [{'match':'ANY','rules':[{'field':'tier','operator':'IS','value':'PLATINUM'},{'match':'ALL','rules':[{'field':'orderCount','operator':'GTE','value':3},{'field':'lifetimeValue','operator':'GTE','value':500000}]}]},{'match':'NONE','rules':[{'field':'lifecycleStage','operator':'IS','value':'CHURNED'},{'field':'healthScore','operator':'LT','value':20}]},{'field':'industry','operator':'IS','value':'Industry 3'}]",
                "never bought | [{'field':'lastOrderAt','operator':'EMPTY'}]",
            })
    void countsWithinASecond(String name, String rules) {
        Acting.run(unit, () -> {
            var filter = read(rules);
            var count = counting.count(filter);
            var best = Long.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                var begun = System.nanoTime();
                assertThat(counting.count(filter)).isEqualTo(count);
                best = Math.min(best, (System.nanoTime() - begun) / 1_000_000);
            }
            var plan = counting.plan(filter);
            if (Boolean.getBoolean("customers.report")) {
                System.out.printf("SPEED %-32s %8d customers %6d ms%n", name, count, best);
                plan.lines().forEach(l -> System.out.println("PLAN  " + l));
            }
            assertThat(count).as(name).isPositive();
            assertThat(best).as(name + "\n" + plan).isLessThan(1_000);
        });
    }

    private Filter read(String rules) {
        var text = "{\"match\":\"ALL\",\"rules\":" + rules.replace('\'', '"') + "}";
        var known = text.replace("CATEGORY", id("category")).replace("PRODUCT", id("product"));
        var outcome = FilterReader.read(json.readValue(known, FilterNode.class), "definition");
        assertThat(outcome.errors()).isEmpty();
        return outcome.filter().orElseThrow();
    }

    private String id(String table) {
        return sql.fetchSingle(
                        "select id::text from commerce." + table + " where tenant_id = ? order by name limit 1",
                        unit.tenant())
                .get(0, String.class);
    }
}
