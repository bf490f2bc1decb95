package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.STANDING;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a standing holds of the profile follows it, by whatever way the profile is written. */
@IntegrationTest
class StandingProfileIntegrationTests {
    private static final String CUSTOMERS = "/api/crm/customers";

    private final TestUnits units;
    private final TestHttp http;
    private final DSLContext sql;
    private Actor unit = Actor.system(Ids.next());
    private TestCaller admin;

    StandingProfileIntegrationTests(TestUnits units, TestHttp http, DSLContext sql) {
        this.units = units;
        this.http = http;
        this.sql = sql;
        this.admin = http.nobody();
    }

    @BeforeEach
    void signIn() {
        unit = units.newUnit();
        admin = http.as(unit);
    }

    /** Whoever has a credential is a person who may own customers. */
    private UUID somebody() {
        var person = units.actor(unit.tenant(), "customers:read");
        http.as(person);
        return person.id();
    }

    private UUID make(Map<String, Object> profile) {
        var made = admin.post(CUSTOMERS, profile);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return UUID.fromString(made.json().get("id").asString());
    }

    private List<Object> copied(UUID customer) {
        return Acting.call(
                unit,
                () -> sql.select(STANDING.TYPE, STANDING.OWNER_ID, STANDING.COUNTRY, STANDING.CITY)
                        .from(STANDING)
                        .where(STANDING.TENANT_ID.eq(Acting.tenant()), STANDING.CUSTOMER_ID.eq(customer))
                        .fetchSingle()
                        .intoList());
    }

    private void assertAllCopied() {
        Acting.run(unit, () -> {
            var all = sql.select(CUSTOMER.ID, CUSTOMER.TYPE, CUSTOMER.OWNER_ID, CUSTOMER.COUNTRY, CUSTOMER.CITY)
                    .from(CUSTOMER)
                    .where(CUSTOMER.TENANT_ID.eq(Acting.tenant()))
                    .fetch();
            assertThat(all).isNotEmpty();
            for (var one : all) {
                assertThat(copied(one.value1())).isEqualTo(one.intoList().subList(1, 5));
            }
        });
    }

    @Test
    void whenItIsEnteredAndEditedByHand() {
        var owner = somebody();
        var id = make(Map.of("company", "Oak Ltd", "type", "B2B", "country", "GB", "city", "Leeds", "ownerId", owner));
        assertThat(copied(id)).containsExactly("B2B", owner, "GB", "Leeds");
        var edited = admin.patch(CUSTOMERS + "/" + id, "{\"version\": 1, \"city\": \"York\", \"ownerId\": null}");
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        assertThat(copied(id)).containsExactly("B2B", null, "GB", "York");
        var list =
                admin.get(CUSTOMERS + "?city=York&type=B2B&sort=-lastOrderAt").json();
        assertThat(list.get("items").findValuesAsString("id")).containsExactly(id.toString());
        assertThat(admin.get(CUSTOMERS + "?city=Leeds&sort=-lastOrderAt&count=true")
                        .json()
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void whenManyAreChangedAtOnce() {
        make(Map.of("firstName", "Ann", "country", "GB", "city", "Leeds"));
        make(Map.of("firstName", "Ben", "country", "GB", "city", "Leeds"));
        var owner = somebody();
        finish(admin.post(
                CUSTOMERS + "/bulk",
                "{\"action\": \"update\", \"filter\": {\"city\": \"Leeds\"}, \"changes\": {\"city\": \"York\"}}"));
        finish(admin.post(
                CUSTOMERS + "/bulk", "{\"action\": \"assign\", \"filter\": {}, \"ownerId\": \"" + owner + "\"}"));
        assertAllCopied();
        assertThat(admin.get(CUSTOMERS + "?city=York&owner=" + owner + "&sort=-healthScore")
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void whenItComesWithAnOrder() {
        var order = Map.of(
                "externalId",
                "O-1",
                "customer",
                Map.of("externalId", "c1", "company", "Oak", "country", "GB", "city", "Leeds"),
                "placedAt",
                "2026-06-25T10:00:00Z",
                "lines",
                List.of(Map.of("sku", "S", "name", "Saw", "quantity", "1", "unitPrice", "20")));
        assertThat(admin.post("/api/crm/orders/bulk", Map.of("orders", List.of(order)))
                        .status())
                .isEqualTo(200);
        assertAllCopied();
    }

    @Test
    void andIsSeenOnlyByWhoMaySeeIt() {
        make(Map.of("firstName", "Ann", "city", "Leeds"));
        var rep = new Actor(
                unit.tenant(),
                Actor.Kind.PERSON,
                Ids.next(),
                "Rep",
                Set.of("*"),
                Actor.Scope.OWN,
                Set.of(),
                null,
                null);
        var caller = http.as(rep);
        var mine = make(Map.of("firstName", "Ben", "city", "Leeds", "ownerId", rep.id()));
        for (var sort : List.of("-lastOrderAt", "name")) {
            assertThat(caller.get(CUSTOMERS + "?city=Leeds&sort=" + sort)
                            .json()
                            .get("items")
                            .findValuesAsString("id"))
                    .containsExactly(mine.toString());
        }
    }

    private void finish(TestCaller.Answer asked) {
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        var job = "/api/crm/jobs/" + asked.json().get("id").asString();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> admin.get(job).json().get("state").asString().equals("SUCCEEDED"));
    }
}
