package com.hs6tools.crm.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.customers.spi.ShownCustomer;
import com.hs6tools.crm.platform.http.Problem.FieldError;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class TakeOrdersIntegrationTests {
    private static final String ORDER = """
            {"externalId":"%s","number":"N1","customer":{"externalId":"c1","firstName":"Ann","lastName":"Lee"},
             "status":"DELIVERED","paymentStatus":"PAID","placedAt":"2026-01-10T09:00:00Z","currency":"USD",
             "lines":[{"sku":"BIT-8","name":"Router bit 8 mm","quantity":3,"unitPrice":12.35,"discount":1,"tax":0.5}],
             "discount":2,"shipping":5%s}
            """;

    private final TakeOrders take;
    private final OrdersPart part;
    private final OrderQueries orders;
    private final JsonMapper json;
    private final DSLContext sql;
    private final Actor admin;

    TakeOrdersIntegrationTests(
            TakeOrders take, OrdersPart part, OrderQueries orders, JsonMapper json, DSLContext sql, TestUnits units) {
        this.take = take;
        this.part = part;
        this.orders = orders;
        this.json = json;
        this.sql = sql;
        this.admin = units.newUnit();
    }

    @Test
    void makesAnOrderWithItsCustomerAndProductAndShowsItAtOnce() {
        var result = take(ORDER.formatted("o1", "")).getFirst();
        assertThat(result.status()).isEqualTo(201);
        var order = as(() -> orders.find(result.id()));
        assertThat(order.row().total()).isEqualByComparingTo("39.55");
        assertThat(order.row().customerName()).isEqualTo("Ann Lee");
        assertThat(order.lines()).singleElement().satisfies(l -> {
            assertThat(l.sku()).isEqualTo("BIT-8");
            assertThat(l.amount()).isEqualByComparingTo("36.55");
        });
        var buyer = order.row().customerId();
        var sums = as(() -> part.value(new ShownCustomer(buyer, () -> List.of(buyer))))
                .orders();
        assertThat(sums.count()).isEqualTo(1);
        assertThat(sums.revenue()).isEqualByComparingTo("39.55");
        assertThat(sums.byYear())
                .singleElement()
                .satisfies(y -> assertThat(y.year()).isEqualTo(2026));
        assertThat(standing(order.row().customerId())).isEqualTo("1 39.55 0.00 39.55");
    }

    @Test
    void changesNothingWhenTheSameIsSaidAgain() {
        var first = take(ORDER.formatted("o1", "")).getFirst();
        var version = as(() -> orders.find(first.id())).version();
        var again = take(ORDER.formatted("o1", "")).getFirst();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(as(() -> orders.find(first.id())).version()).isEqualTo(version);
    }

    @Test
    void takesWhatIsSaidAnewAndCountsIt() {
        var made = take(ORDER.formatted("o1", "")).getFirst();
        take(ORDER.formatted("o1", ",\"refunded\":9.55"));
        var order = as(() -> orders.find(made.id()));
        assertThat(order.version()).isEqualTo(2);
        assertThat(standing(order.row().customerId())).isEqualTo("1 39.55 9.55 30.00");
        take(ORDER.formatted("o1", "").replace("DELIVERED", "CANCELLED"));
        assertThat(standing(order.row().customerId())).isEqualTo("0 0.00 0.00 0.00");
    }

    @Test
    void anOrderPaidBackInFullIsNone() {
        var made = take(ORDER.formatted("o1", ",\"refunded\":39.55")).getFirst();
        assertThat(as(() -> orders.find(made.id())).counted()).isFalse();
        var refunded = take(ORDER.formatted("o2", "").replace("\"PAID\"", "\"REFUNDED\""))
                .getFirst();
        assertThat(as(() -> orders.find(refunded.id())).counted()).isFalse();
    }

    @Test
    void movesAnOrderToAnotherCustomerAndCountsBothAnew() {
        var made = take(ORDER.formatted("o1", "")).getFirst();
        var ann = as(() -> orders.find(made.id())).row().customerId();
        take(ORDER.formatted("o1", "").replace("\"c1\"", "\"c2\"").replace("Ann", "Bob"));
        var bob = as(() -> orders.find(made.id())).row().customerId();
        assertThat(bob).isNotEqualTo(ann);
        assertThat(standing(ann)).isEqualTo("0 0.00 0.00 0.00");
        assertThat(standing(bob)).isEqualTo("1 39.55 0.00 39.55");
    }

    @Test
    void refusesEachWrongOrderAloneAndSaysWhy() {
        var good = ORDER.formatted("good", "");
        var results = take(
                good,
                good.replace("\"good\"", "\"b1\"").replace("DELIVERED", "EATEN"),
                good.replace("\"good\"", "\"b2\"").replace("\"quantity\":3", "\"quantity\":-3"),
                good.replace("\"good\"", "\"b3\"").replace("USD", "XXZ"),
                good.replace("\"good\"", "\"b4\"").replace("12.35", "1234567890123456789012345678901234567890.5"),
                good.replace("\"good\"", "\"b5\"").replace("\"number\"", "\"nummer\""),
                good.replace("\"good\"", "\"b6\"").replace("2026-01-10T09:00:00Z", "someday"),
                "\"nothing\"",
                "{\"externalId\":\"b7\",\"customerExternalId\":\"nobody\",\"placedAt\":\"2026-01-10T09:00:00Z\","
                        + "\"lines\":[{\"sku\":\"S\",\"quantity\":1,\"unitPrice\":1}]}",
                "{\"externalId\":\"b8\",\"placedAt\":\"2026-01-10T09:00:00Z\",\"customer\":{\"phone\":\"09121234567\"},"
                        + "\"lines\":[{\"sku\":\"S\",\"quantity\":1,\"unitPrice\":1}]}",
                "{\"externalId\":\"b9\",\"placedAt\":\"2026-01-10T09:00:00Z\","
                        + "\"lines\":[{\"sku\":\"S\",\"quantity\":2,\"unitPrice\":99999999999999}]}");
        assertThat(results)
                .extracting(BulkOrders.Result::status)
                .containsExactly(201, 422, 422, 422, 422, 400, 400, 400, 422, 422, 422);
        assertThat(results.subList(1, 11))
                .extracting(r -> said(r.errors()))
                .containsExactly(
                        "status bad_value",
                        "lines[0].quantity negative",
                        "currency unknown_currency",
                        "lines[0].unitPrice number_too_large",
                        "nummer unknown_field",
                        "placedAt bad_value",
                        " bad_value",
                        "customerExternalId unknown_customer",
                        "customer required",
                        "lines[0] number_too_large");
    }

    @Test
    void takesAnOrderNamedTwiceAsSaidLast() {
        var results = take(ORDER.formatted("o1", ""), ORDER.formatted("o1", ",\"refunded\":1"));
        assertThat(results)
                .extracting(BulkOrders.Result::id)
                .containsOnly(results.getFirst().id());
        assertThat(as(() -> orders.find(results.getFirst().id())).row().refunded())
                .isEqualByComparingTo("1");
    }

    @Test
    void takesAGuestOrderWithoutMakingACustomer() {
        var made =
                take("{\"externalId\":\"g\",\"placedAt\":\"2026-01-10T09:00:00+03:30\",\"lines\":[{\"sku\":\"S\",\"quantity\":1,\"unitPrice\":0.001}]}")
                        .getFirst();
        var order = as(() -> orders.find(made.id()));
        assertThat(order.row().customerId()).isNull();
        assertThat(order.row().total()).isEqualByComparingTo("0.001");
        assertThat(order.row().currency()).isEqualTo("USD");
    }

    @Test
    void takesAThousandAtOnce() {
        var many = new ArrayList<String>();
        for (int i = 0; i < 1000; i++) {
            many.add(ORDER.formatted("m" + i, "").replace("\"c1\"", "\"c" + i % 50 + "\""));
        }
        var results = take(many.toArray(String[]::new));
        assertThat(results).hasSize(1000).allMatch(r -> r.status() == 201);
        var customer = as(() -> orders.find(results.getFirst().id())).row().customerId();
        assertThat(standing(customer)).startsWith("20 791.00");
    }

    private static String said(List<FieldError> errors) {
        return errors.getFirst().field() + " " + errors.getFirst().code();
    }

    private String standing(UUID customer) {
        return as(() -> sql.resultQuery(
                        "select concat_ws(' ', order_count, gross, returned, lifetime_value) from customers.standing where customer_id = ?",
                        customer)
                .fetchSingle(0, String.class));
    }

    private List<BulkOrders.Result> take(String... orders) {
        var nodes = new ArrayList<JsonNode>();
        List.of(orders).forEach(o -> nodes.add(json.readTree(o)));
        return as(() -> take.take(nodes));
    }

    private <T> T as(Supplier<T> work) {
        return Acting.call(admin, work::get);
    }
}
