package com.hs6tools.crm.customers.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class TerritoryIntegrationTests {
    private static final String TERRITORIES = "/api/crm/territories";
    private static final String CUSTOMERS = "/api/crm/customers";
    private static final String DEALS = "/api/crm/opportunities";

    private final TestUnits units;
    private final TestHttp http;
    private final DSLContext sql;
    private final KeepTerritory keep;
    private final TransactionTemplate transaction;
    private Actor unit;
    private TestCaller admin;

    TerritoryIntegrationTests(
            TestUnits units, TestHttp http, DSLContext sql, KeepTerritory keep, TransactionTemplate transaction) {
        this.keep = keep;
        this.transaction = transaction;
        this.sql = sql;
        this.units = units;
        this.http = http;
        this.unit = units.newUnit();
        this.admin = http.nobody();
    }

    @BeforeEach
    void signIn() {
        unit = units.newUnit();
        admin = http.as(unit);
    }

    private static String id(TestCaller.Answer made) {
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asString();
    }

    private String territory(String name, Map<String, ?> rules) {
        var body = new HashMap<String, Object>(rules);
        body.put("name", name);
        return id(admin.post(TERRITORIES, body));
    }

    private String customer(String name, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("lastName", name);
        return id(admin.post(CUSTOMERS, body));
    }

    private @Nullable String placeOf(String path) {
        var at = admin.get(path).json().get("territoryId");
        return at == null ? null : at.asString();
    }

    private @Nullable String placeOfCustomer(String id) {
        return placeOf(CUSTOMERS + "/" + id);
    }

    private UUID person(String name) {
        var id = Ids.next();
        Acting.run(unit, () -> sql.execute("""
                        insert into identity.person (tenant_id, id, email, email_hash, name, status) values (?, ?, ?, ?, ?, 'ACTIVE')
                        """, unit.tenant(), id, id + "@example.org", id.toString(), name));
        return id;
    }

    private void settled() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var jobs = admin.get("/api/crm/jobs").json().get("items");
            assertThat(jobs.findValuesAsString("state")).isNotEmpty().containsOnly("SUCCEEDED");
        });
    }

    @Test
    void placesCustomersByTheFirstThatFits() {
        var south = territory("South", Map.of("countries", List.of("DE"), "cities", List.of("München", "Köln")));
        var germany = territory("Germany", Map.of("countries", List.of("de")));
        var firms = territory("Firms", Map.of("types", List.of("B2B")));
        var ada = customer("Ada", Map.of("country", "DE", "city", "munchen"));
        var bob = customer("Bob", Map.of("country", "DE", "city", "Berlin", "type", "B2B"));
        var cyd = customer("Cyd", Map.of("country", "FR", "type", "B2B"));
        var dee = customer("Dee", Map.of("country", "FR"));
        assertThat(placeOfCustomer(ada)).isEqualTo(south);
        assertThat(placeOfCustomer(bob)).isEqualTo(germany);
        assertThat(placeOfCustomer(cyd)).isEqualTo(firms);
        assertThat(placeOfCustomer(dee)).isNull();
        admin.put(CUSTOMERS + "/" + dee, Map.of("country", "DE"));
        assertThat(placeOfCustomer(dee)).isEqualTo(germany);
        assertThat(admin.get(CUSTOMERS + "?territory=" + germany + "&sort=name")
                        .json()
                        .get("items")
                        .findValuesAsString("name"))
                .containsExactly("Bob", "Dee");
        assertThat(admin.get(TERRITORIES).json().get("items").findValuesAsString("customers"))
                .containsExactly("1", "2", "1");
    }

    @Test
    void placesEverybodyAnewWhenRulesChange() {
        var ada = customer("Ada", Map.of("country", "DE", "industry", "Joinery"));
        var bob = customer("Bob", Map.of("country", "AT"));
        var germany = territory("Germany", Map.of("countries", List.of("DE")));
        var wood = territory("Wood", Map.of("industries", List.of("joinery")));
        settled();
        assertThat(placeOfCustomer(ada)).isEqualTo(germany);
        assertThat(placeOfCustomer(bob)).isNull();
        var ranked = admin.put(TERRITORIES + "/order", Map.of("ids", List.of(wood, germany)));
        assertThat(ranked.json().get("items").findValuesAsString("name")).containsExactly("Wood", "Germany");
        settled();
        assertThat(placeOfCustomer(ada)).isEqualTo(wood);
        admin.put(TERRITORIES + "/" + germany, Map.of("countries", List.of("DE", "AT")));
        admin.delete(TERRITORIES + "/" + wood);
        settled();
        assertThat(placeOfCustomer(ada)).isEqualTo(germany);
        assertThat(placeOfCustomer(bob)).isEqualTo(germany);
        assertThat(admin.put(TERRITORIES + "/order", Map.of("ids", List.of(wood)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void placesWhoeverIsBeingWrittenWhileTheRulesChange() throws Exception {
        var written = new CountDownLatch(1);
        var told = new CountDownLatch(1);
        var ada = customer("Ada", Map.of("country", "DE"));
        var id = Ids.next();
        var writer = Thread.startVirtualThread(() -> Acting.run(
                unit,
                () -> transaction.executeWithoutResult(status -> {
                    sql.execute("""
                            insert into customers.customer (tenant_id, id, last_name, name, name_key, search_text, country)
                            values (?, ?, 'Bob', 'Bob', 'bob', 'bob', 'DE')
                            """, unit.tenant(), id);
                    sql.execute(
                            "insert into customers.standing (tenant_id, customer_id) values (?, ?) on conflict do nothing",
                            unit.tenant(),
                            id);
                    written.countDown();
                    await().until(() -> told.getCount() == 0);
                })));
        written.await();
        var germany = territory("Germany", Map.of("countries", List.of("DE")));
        Thread.sleep(1_500); // as long as placing a few takes
        told.countDown();
        writer.join();
        settled();
        assertThat(placeOfCustomer(ada)).isEqualTo(germany);
        assertThat(placeOfCustomer(id.toString())).isEqualTo(germany);
    }

    @Test
    void rankingChangesOnlyThoseThatMove() {
        var one = territory("One", Map.of("countries", List.of("DE")));
        var two = territory("Two", Map.of("countries", List.of("AT")));
        var three = territory("Three", Map.of("countries", List.of("CH")));
        admin.put(TERRITORIES + "/order", Map.of("ids", List.of(one, three, two)));
        assertThat(admin.get(TERRITORIES + "/" + one).json().get("version").asInt())
                .isEqualTo(1);
        assertThat(admin.get(TERRITORIES + "/" + two).json().get("version").asInt())
                .isEqualTo(2);
    }

    @Test
    void placesEverybodyOnceAfterSeveralChanges() {
        Acting.run(
                unit,
                () -> transaction.executeWithoutResult(status -> {
                    var made = keep.make(named("One"));
                    keep.make(named("Two"));
                    keep.delete(made);
                }));
        settled();
        assertThat(admin.get("/api/crm/jobs").json().get("items")).hasSize(1);
    }

    private static Territory.Input named(String name) {
        return JsonMapper.shared()
                .convertValue(Map.of("name", name, "countries", List.of("DE")), Territory.Input.class);
    }

    @Test
    void handsOutLeadsByTerritory() {
        var me = person("Ann").toString();
        var north = territory("North", Map.of("cities", List.of("Kiel"), "people", List.of(me)));
        admin.put("/api/crm/leads/handling", Map.of("distribution", "IN_TURN", "byTerritory", true));
        var form = admin.post("/api/crm/leads", Map.of("lastName", "Eve", "city", "Kiel", "country", "DE"));
        var lead = form.json();
        assertThat(lead.get("territoryId").asString()).isEqualTo(north);
        assertThat(lead.get("ownerId").asString()).isEqualTo(me);
        var elsewhere = admin.post("/api/crm/leads", Map.of("lastName", "Fay", "city", "Bonn"))
                .json();
        assertThat(elsewhere.has("ownerId")).isFalse();
        assertThat(elsewhere.has("territoryId")).isFalse();
        assertThat(admin.get("/api/crm/leads?territory=" + north).json().get("items"))
                .hasSize(1);
        var path = "/api/crm/leads/" + elsewhere.get("id").asString();
        admin.put(path, Map.of("city", "KIEL"));
        assertThat(placeOf(path)).isEqualTo(north);
        admin.delete(TERRITORIES + "/" + north);
        settled();
        assertThat(placeOf(path)).isNull();
    }

    @Test
    void keepsDealsWhereTheyWereOpenedAndMeasuresTerritories() {
        var early = id(admin.post(
                DEALS, Map.of("title", "Early", "customerId", customer("Gus", Map.of("country", "IT")), "value", 10)));
        var italy = territory("Italy", Map.of("countries", List.of("IT")));
        var spain = territory("Spain", Map.of("countries", List.of("ES")));
        settled();
        assertThat(placeOf(DEALS + "/" + early))
                .as("it belonged nowhere when it was opened")
                .isEqualTo(italy);
        var hal = customer("Hal", Map.of("country", "IT"));
        var deal = id(admin.post(DEALS, Map.of("title", "Saws", "customerId", hal, "value", 100)));
        admin.put(CUSTOMERS + "/" + hal, Map.of("country", "ES"));
        assertThat(placeOfCustomer(hal)).isEqualTo(spain);
        assertThat(placeOf(DEALS + "/" + deal)).isEqualTo(italy);
        assertThat(admin.get(DEALS + "?territory=" + italy).json().get("items")).hasSize(2);
        var board = admin.get(DEALS + "/pipeline?territory=" + spain).json().get("columns");
        assertThat(board.findValuesAsString("count")).containsOnly("0");
        admin.post(DEALS + "/" + deal + "/move", Map.of("stage", "CLOSED_WON"));
        var month = YearMonth.now().toString();
        var target = Map.of("territoryId", italy, "month", month, "value", 400);
        assertThat(admin.put(DEALS + "/targets", target).status()).isEqualTo(204);
        assertThat(admin.get(DEALS + "/targets").json().get("items")).hasSize(1);
        var from = YearMonth.now().atDay(1);
        var report = admin.get(DEALS + "/performance?from=" + from).json().get("territories");
        assertThat(named(report, "Italy").get("wonValue").asInt()).isEqualTo(100);
        assertThat(named(report, "Italy").get("openDeals").asInt()).isEqualTo(1);
        assertThat(named(report, "Italy").get("attainment").asDouble()).isEqualTo(0.25);
        var forecast = admin.get(DEALS + "/forecast?territory=" + italy).json();
        assertThat(forecast.get("territories")).hasSize(1);
        var here = named(forecast.get("territories"), "Italy").get("months");
        assertThat(here).isEqualTo(forecast.get("months"));
        assertThat(here.valueStream()
                        .filter(m -> m.get("month").asString().equals(month))
                        .map(m ->
                                m.get("won").asInt() + " of " + m.get("target").asInt()))
                .containsExactly("100 of 400");
        assertThat(admin.get(DEALS + "/forecast?territory=none").json().get("owners"))
                .isEmpty();
        assertThat(admin.get(DEALS + "/forecast?territory=" + italy + "&owner=me")
                        .json()
                        .findValues("target"))
                .as("nobody's own deals are held against it")
                .isEmpty();
        assertThat(admin.get(DEALS + "/forecast?territory=x").status()).isEqualTo(400);
        var spainOnly = admin.get(DEALS + "/performance?territory=" + spain).json();
        assertThat(spainOnly.get("won").get("count").asInt()).isZero();
    }

    private static JsonNode named(JsonNode areas, String name) {
        return areas.valueStream()
                .filter(a -> a.path("name").asString("").equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesWhatMakesNoTerritory() {
        territory("Here", Map.of("cities", List.of("Here")));
        assertThat(admin.post(TERRITORIES, Map.of("name", "here", "cities", List.of("X")))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post(TERRITORIES, Map.of("name", "Nothing")).status()).isEqualTo(422);
        assertThat(admin.post(
                                TERRITORIES,
                                Map.of("name", "P", "cities", List.of("X"), "people", List.of(unit.tenant())))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post(TERRITORIES, Map.of("name", "P", "cities", List.of("")))
                        .status())
                .isEqualTo(422);
        var other = http.as(units.newUnit());
        assertThat(other.get(TERRITORIES).json().get("items")).isEmpty();
    }
}
