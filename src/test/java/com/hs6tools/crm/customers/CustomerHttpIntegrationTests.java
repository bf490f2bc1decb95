package com.hs6tools.crm.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class CustomerHttpIntegrationTests {
    private static final String CUSTOMERS = "/api/crm/customers";

    private final TestUnits units;
    private final TestHttp http;
    private TestCaller admin;

    CustomerHttpIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
        this.admin = http.nobody();
    }

    @BeforeEach
    void signIn() {
        admin = http.as(units.newUnit());
    }

    @Test
    void answersANewCustomerWithItsPlace() {
        var made = admin.post(CUSTOMERS, Map.of("firstName", "Ada", "email", "ada@example.org"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(CUSTOMERS + "/" + id(made));
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.json().get("emails").size()).isZero();
        assertThat(made.json().has("industry")).as("no value is absent").isFalse();
        assertThat(admin.get(CUSTOMERS + "/" + id(made)).json().get("name").asString())
                .isEqualTo("Ada");
    }

    @Test
    void namesWhatIsWrongWithAnInput() {
        var bad = admin.post(CUSTOMERS, Map.of("firstName", "x", "email", "not an address", "timeZone", "Mars/Base"));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.json().get("errors").findValuesAsString("field")).containsExactlyInAnyOrder("email", "timeZone");
        assertThat(admin.post(CUSTOMERS, Map.of("notes", "nobody")).status()).isEqualTo(422);
        var unknown = admin.post(CUSTOMERS, Map.of("firstName", "x", "favouriteColour", "red"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("favouriteColour");
        assertThat(admin.post(CUSTOMERS, Map.of("firstName", "x", "type", "B2X"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void changesOnlyTheVersionTheCallerHasSeen() {
        var one = CUSTOMERS + "/" + id(admin.post(CUSTOMERS, Map.of("firstName", "Ada")));
        assertThat(admin.with("If-Match", "\"1\"")
                        .patch(one, Map.of("city", "Tabriz"))
                        .status())
                .isEqualTo(200);
        var stale = admin.with("If-Match", "\"1\"").patch(one, Map.of("city", "Rasht"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().get("currentVersion").asInt()).isEqualTo(2);
        assertThat(admin.put(one, "{\"city\": \"Rasht\", \"version\": 1}").status())
                .isEqualTo(409);
        var cleared = admin.put(one, "{\"city\": null, \"version\": 2}");
        assertThat(cleared.json().has("city")).isFalse();
        assertThat(admin.delete(one).status()).isEqualTo(204);
        assertThat(admin.get(one).status()).isEqualTo(404);
        assertThat(admin.post(one + "/restore", null).json().get("version").asInt())
                .isEqualTo(5);
    }

    @Test
    void showsALoggedCallOnTheTimelineAtOnce() {
        var one = CUSTOMERS + "/" + id(admin.post(CUSTOMERS, Map.of("firstName", "Ada")));
        var call = admin.post(one + "/interactions", """
                {"type": "PHONE", "direction": "IN", "subject": "Asked for a price", "outcome": "Quote promised", "nextAction": "Send quote",
                 "dueAt": "2030-01-02T08:00:00Z", "durationMinutes": 5}""");
        assertThat(call.status()).isEqualTo(201);
        var timeline = admin.get(one + "/timeline?limit=10").json().get("items");
        assertThat(timeline.findValuesAsString("title")).contains("Asked for a price", "Send quote");
        assertThat(timeline.findValuesAsString("kind")).containsExactlyInAnyOrder("INTERACTION", "TASK", "CREATED");
        assertThat(admin.get(one + "/timeline?kind=TASK").json().get("items").size())
                .isEqualTo(1);
        assertThat(admin.get(one + "/timeline?kind=SHOUT").status()).isEqualTo(400);
        assertThat(admin.get(one + "/interactions")
                        .json()
                        .get("items")
                        .get(0)
                        .get("outcome")
                        .asString())
                .isEqualTo("Quote promised");
        assertThat(admin.get(one).json().get("nextFollowUpAt").asString()).isEqualTo("2030-01-02T08:00:00Z");
        assertThat(admin.get(one).json().has("lastInteractionAt")).isTrue();
        assertThat(admin.post(one + "/interactions", Map.of("type", "SHOUT", "content", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(admin.post(one + "/interactions", Map.of("type", "EMAIL")).status())
                .isEqualTo(422);
    }

    @Test
    void pagesATimelineNewestFirst() {
        var one = CUSTOMERS + "/" + id(admin.post(CUSTOMERS, Map.of("firstName", "Ada")));
        for (int i = 0; i < 5; i++) {
            admin.post(one + "/interactions", Map.of("type", "NOTE", "content", "note " + i));
        }
        var first = admin.get(one + "/timeline?kind=NOTE&limit=3").json();
        assertThat(first.get("items").findValuesAsString("title")).containsExactly("note 4", "note 3", "note 2");
        var second = admin.get(one + "/timeline?kind=NOTE&limit=3&cursor="
                        + first.get("nextCursor").asString())
                .json();
        assertThat(second.get("items").findValuesAsString("title")).containsExactly("note 1", "note 0");
        assertThat(second.get("nextCursor").isNull()).isTrue();
        assertThat(admin.get(one + "/timeline?cursor=rubbish").status()).isEqualTo(400);
    }

    @Test
    void tellsEverythingAboutACustomerWithoutOrders() {
        var everything = admin.get(CUSTOMERS + "/" + id(admin.post(CUSTOMERS, Map.of("firstName", "Ada"))) + "/360")
                .json();
        assertThat(everything.propertyNames())
                .contains(
                        "profile",
                        "health",
                        "tier",
                        "lifecycle",
                        "orders",
                        "topProducts",
                        "patterns",
                        "interactions",
                        "timeline");
        assertThat(everything.at("/orders/count").asInt()).isZero();
        assertThat(everything.at("/profile/name").asString()).isEqualTo("Ada");
        assertThat(everything.at("/health/score").isNumber()).isTrue();
    }

    @Test
    void refusesUnknownFiltersSortsCursorsAndForeignIds() {
        for (var query : new String[] {
            "colour=red", "sort=colour", "limit=0", "limit=201", "cursor=rubbish", "tier=PINK", "createdAt.lt=soon"
        }) {
            assertThat(admin.get(CUSTOMERS + "?" + query).status()).as(query).isEqualTo(400);
        }
        admin.post(CUSTOMERS, Map.of("firstName", "A"));
        admin.post(CUSTOMERS, Map.of("firstName", "B"));
        var cursor = admin.get(CUSTOMERS + "?limit=1&sort=name")
                .json()
                .get("nextCursor")
                .asString();
        assertThat(admin.get(CUSTOMERS + "?limit=1&sort=name&cursor=" + cursor).status())
                .isEqualTo(200);
        assertThat(admin.get(CUSTOMERS + "?limit=1&sort=-name&cursor=" + cursor).status())
                .isEqualTo(400);
        assertThat(admin.get(CUSTOMERS + "/1").status()).isIn(400, 404);
        assertThat(admin.get(CUSTOMERS + "/" + Ids.next()).status()).isEqualTo(404);
        var foreign = id(http.as(units.newUnit()).post(CUSTOMERS, Map.of("firstName", "C")));
        for (var path : new String[] {"", "/360", "/timeline", "/interactions"}) {
            assertThat(admin.get(CUSTOMERS + "/" + foreign + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(admin.patch(CUSTOMERS + "/" + foreign, Map.of("city", "x")).status())
                .isEqualTo(404);
        assertThat(admin.post(CUSTOMERS + "/" + foreign + "/interactions", Map.of("type", "NOTE", "content", "x"))
                        .status())
                .isEqualTo(404);
    }

    private static String id(TestCaller.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }
}
