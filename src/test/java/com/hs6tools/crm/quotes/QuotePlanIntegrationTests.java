package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.customers.ManyCustomers;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IndexedPlans;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

/** Under row-level security, as the role the program runs as, the list of quotes finds its index. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuotePlanIntegrationTests {
    private final IndexedPlans plans;
    private final ManyCustomers many;
    private final QuoteQueries queries;
    private final DSLContext sql;
    private Actor unit = Actor.system(new java.util.UUID(0, 0));

    QuotePlanIntegrationTests(ManyCustomers many, QuoteQueries queries, DSLContext sql, IndexedPlans plans) {
        this.plans = plans;
        this.many = many;
        this.queries = queries;
        this.sql = sql;
    }

    @BeforeAll
    void fill() {
        unit = many.unit(20_000);
        Acting.run(unit, () -> {
            sql.execute("""
                insert into quotes.quote (tenant_id, id, series, number, status, customer_id, owner_id, currency, language, valid_until,
                    line_count, subtotal, line_discount, discount, net, tax, total, search_text, created_by_name, created_at, sent_at,
                    approval)
                select tenant_id, platform.new_id(), n, 'Q-' || lpad(n::text, 6, '0'),
                    (array['DRAFT', 'SENT', 'VIEWED', 'ACCEPTED', 'REJECTED', 'EXPIRED'])[1 + n % 6], id, null, 'USD', 'en',
                    current_date + (n % 300)::int, 1, n, 0, 0, n, 0, n, 'q-' || n || ' ' || name_key, 'Test',
                    now() - n * interval '1 minute', now() - n * interval '1 minute',
                    case when n % 500 = 0 then 'ASKED' end
                from (select *, row_number() over (order by id) as n from customers.customer where tenant_id = ?) c
                on conflict do nothing
                """, unit.tenant());
            // lines of many products, or what the planner knows of them hangs on which tests ran before
            sql.execute("""
                insert into commerce.product (tenant_id, id, sku, name, price, currency, search_text)
                select ?, platform.new_id(), 'Q' || n, 'Q' || n, 100, 'USD', 'q' || n from generate_series(1, 500) n
                """, unit.tenant());
            sql.execute("""
                insert into quotes.quote_line (tenant_id, quote_id, position, product_id, name, quantity, unit_price, gross,
                    discount, share, net, tax, total)
                select q.tenant_id, q.id, 1, p.id, p.name, 1, q.total, q.total, 0, 0, q.total, 0, q.total
                from (select *, row_number() over (order by id) as n from quotes.quote where tenant_id = ?) q
                join (select *, row_number() over (order by id) as n from commerce.product where tenant_id = ?) p
                  on p.n = 1 + q.n % 500
                """, unit.tenant(), unit.tenant());
        });
        Superuser.ask("vacuum analyze quotes.quote, quotes.quote_line");
    }

    @ParameterizedTest
    @CsvSource({
        "sort=-createdAt, quote_created",
        "sort=createdAt, quote_created",
        "sort=number, quote_number",
        "sort=-total, quote_total",
        "sort=validUntil, quote_valid",
        "approval=ASKED&sort=-createdAt, quote_approval",
        "status=ACCEPTED&sort=-createdAt, quote_status|quote_created",
        "owner=00000000-0000-7000-8000-000000000001&sort=-createdAt, quote_owner",
        "customerId=00000000-0000-7000-8000-000000000001&sort=-createdAt, quote_customer",
        "productId=00000000-0000-7000-8000-000000000001&sort=-createdAt, quote_line_product",
        "q=q-19876&sort=-createdAt, quote_search"
    })
    void readsEveryListFromAnIndex(String query, String index) {
        plans.run(
                unit,
                () -> assertThat(plan(query))
                        .containsPattern("using (" + index + ") |Scan on (" + index + ") ")
                        .doesNotContainPattern("Seq Scan on quote\\s"));
    }

    private String plan(String query) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (var pair : query.split("&")) {
            parameters.add(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        var request = ListRequest.read(queries.spec(), parameters);
        return sql.explain(sql.select(QUOTE.ID)
                        .from(QUOTE)
                        .where(QuoteScope.visible(), QUOTE.DELETED_AT.isNull(), request.page())
                        .orderBy(request.orderBy())
                        .limit(request.fetch()))
                .plan();
    }
}
