package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class QuoteAnalyticsIntegrationTests {
    private static final String FIGURES = "/api/crm/analytics/quotes?from=2026-03-01&to=2026-05-31";

    private final TestHttp http;
    private final TestUnits units;
    private final DSLContext sql;
    private Actor admin = Actor.system(new java.util.UUID(0, 0));
    private TestCaller shop;
    private String customer = "";

    QuoteAnalyticsIntegrationTests(TestHttp http, TestUnits units, DSLContext sql) {
        this.http = http;
        this.units = units;
        this.sql = sql;
        this.shop = http.nobody();
    }

    @BeforeEach
    void begin() {
        admin = units.newUnit();
        shop = http.as(admin);
        customer = shop.post("/api/crm/customers", Map.of("firstName", "Ann"))
                .json()
                .get("id")
                .asString();
        shop.post("/api/crm/products", Map.of("sku", "SAW", "name", "Saw", "price", 100));
        shop.post("/api/crm/products", Map.of("sku", "AXE", "name", "Axe", "price", 10));
    }

    @Test
    void countsWhatBecameOfTheQuotesThatWereSent() {
        quote("SAW", 1, "ACCEPTED", "2026-03-05", 2);
        quote("SAW", 2, "ACCEPTED", "2026-03-31T23:59:59Z", 6);
        quote("AXE", 3, "REJECTED", "2026-05-01", 1);
        quote("AXE", 4, "VIEWED", "2026-05-31", 0);
        quote("SAW", 50, "ACCEPTED", "2026-02-28", 1);
        quote("SAW", 60, "EXPIRED", "2026-06-01", 0);
        quote("SAW", 70, "DRAFT", null, 0);
        var figures = shop.get(FIGURES).json();
        assertThat(figures.at("/sent/quotes").asInt()).isEqualTo(4);
        assertThat(figures.at("/sent/value").decimalValue()).isEqualByComparingTo("370");
        assertThat(figures.at("/accepted/value").decimalValue()).isEqualByComparingTo("300");
        assertThat(figures.get("conversionRate").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(figures.get("answeredRate").decimalValue()).isEqualByComparingTo("0.667");
        assertThat(figures.get("daysToAccept").decimalValue()).isEqualByComparingTo("4");
        assertThat(figures.get("medianDaysToAccept").decimalValue()).isEqualByComparingTo("4");
        assertThat(figures.get("months").valueStream().map(m -> m.get("sent").asInt()))
                .containsExactly(2, 0, 2);
        assertThat(figures.at("/products/0/sku").asString()).isEqualTo("SAW");
        assertThat(figures.at("/products/1/conversionRate").decimalValue()).isEqualByComparingTo("0");
        assertThat(figures.at("/reps/0/accepted").asInt()).isEqualTo(2);
    }

    @Test
    void everyFigureOpensTheListItCounts() {
        quote("SAW", 1, "ACCEPTED", "2026-03-05", 2);
        quote("SAW", 2, "SENT", "2026-04-30T23:59:59Z", 0);
        quote("AXE", 3, "REJECTED", "2026-05-01", 1);
        quote("AXE", 3, "EXPIRED", "2026-05-02", 0);
        var figures = shop.get(FIGURES).json();
        var checked = new ArrayList<String>();
        for (var part : List.of("statuses", "months", "reps", "products")) {
            for (var row : figures.get(part)) {
                var counted = row.has("quotes") ? row.get("quotes") : row.get("sent");
                assertThat(listed(row.get("filter"))).as(row.toString()).isEqualTo(counted.asInt());
                checked.add(part);
            }
        }
        assertThat(checked).contains("statuses", "months", "reps", "products");
        assertThat(listed(figures.at("/sent/filter"))).isEqualTo(4);
        assertThat(listed(figures.at("/accepted/filter"))).isEqualTo(1);
    }

    @Test
    void countsNoOtherCurrencyAsMoneyAndNobodyElsesQuotes() {
        shop.post(
                "/api/crm/quotes",
                Map.of(
                        "customerId",
                        customer,
                        "currency",
                        "EUR",
                        "lines",
                        List.of(Map.of("name", "X", "quantity", 1, "unitPrice", 900))));
        Acting.run(
                admin,
                () -> sql.execute(
                        "update quotes.quote set status = 'SENT', sent_at = '2026-03-03T12:00:00Z' where tenant_id = ?",
                        admin.tenant()));
        var figures = shop.get(FIGURES).json();
        assertThat(figures.at("/sent/quotes").asInt()).isEqualTo(1);
        assertThat(figures.at("/sent/value").decimalValue()).isEqualByComparingTo("0");
        assertThat(shop.get(FIGURES + "&owner=none").json().at("/sent/quotes").asInt())
                .isZero();
        assertThat(shop.get("/api/crm/analytics/quotes?from=2026-02-02&to=2026-01-01")
                        .status())
                .isEqualTo(400);
    }

    private int listed(JsonNode filter) {
        var query = new StringBuilder("/api/crm/quotes?count=true&limit=1");
        filter.properties()
                .forEach(f -> query.append('&')
                        .append(f.getKey())
                        .append('=')
                        .append(f.getValue().asString()));
        var answer = shop.get(query.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("total").asInt();
    }

    /** @param day begins in the unit's zone, whatever the session's is */
    private void quote(String sku, int quantity, String status, @Nullable String day, int days) {
        var sent = day == null || day.contains("T") ? day : day + "T00:00:00Z";
        var id = shop.post(
                        "/api/crm/quotes",
                        Map.of("customerId", customer, "lines", List.of(Map.of("sku", sku, "quantity", quantity))))
                .json()
                .get("id")
                .asString();
        Acting.run(admin, () -> sql.execute("""
                update quotes.quote set status = ?, sent_at = ?::timestamptz,
                    decided_at = case when ? in ('ACCEPTED', 'REJECTED') then ?::timestamptz + make_interval(days => ?) end
                where tenant_id = ? and id = ?::uuid
                """, status, sent, status, sent, days, admin.tenant(), id));
    }
}
