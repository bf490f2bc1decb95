package com.hs6tools.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody was first, or the record named in a body is somebody else's. */
@IntegrationTest
class ConflictsIntegrationTests {
    private static final String CUSTOMERS = "/api/crm/customers";

    private final TestUnits units;
    private final TestHttp http;
    private Actor unit = Actor.system(Ids.next());
    private TestCaller admin;
    private String customer = "";

    ConflictsIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
        this.admin = http.nobody();
    }

    @BeforeEach
    void signIn() {
        unit = units.newUnit();
        admin = http.inBrowser(unit);
        admin.post("/api/admin/roles", Map.of("name", "Clerk", "scope", "ALL", "permissions", List.of("audit:read")));
        customer = id(admin.post(CUSTOMERS, Map.of("firstName", "Ada")));
    }

    /** Records that have a version: the address, how it is made, a first and a second change. */
    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of(CUSTOMERS, Map.of("firstName", "Eve"), Map.of("city", "Rasht"), Map.of("city", "Qom")),
                Arguments.of("/api/crm/products", Map.of("sku", "S"), Map.of("price", 2), Map.of("price", 3)),
                Arguments.of("/api/crm/tasks", Map.of("title", "Call"), Map.of("title", "a"), Map.of("title", "b")),
                Arguments.of("/api/crm/tags", Map.of("name", "vip"), Map.of("name", "a"), Map.of("name", "b")),
                Arguments.of(
                        "/api/admin/roles",
                        Map.of("name", "R", "scope", "ALL", "permissions", List.of("audit:read")),
                        Map.of("name", "a"),
                        Map.of("name", "b")));
    }

    @ParameterizedTest
    @MethodSource("records")
    void tellsTheSecondThatSomebodyWasFirst(
            String path, Map<String, Object> made, Map<String, Object> first, Map<String, Object> second) {
        var record = admin.post(path, whole(path, made));
        assertThat(record.status()).as(record.text()).isEqualTo(201);
        var version = record.json().get("version").asLong();
        var one = path + "/" + id(record);
        var saved = admin.patch(one, with(first, version));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        var now = saved.json().get("version").asLong();
        assertThat(now).isGreaterThan(version);
        assertConflict(admin.patch(one, with(second, version)), now);
        assertConflict(admin.with("If-Match", "\"" + version + "\"").patch(one, second), now);
        assertThat(admin.with("If-Match", "yesterday's").patch(one, second).status())
                .isEqualTo(400);
        assertThat(admin.with("If-Match", "\"" + now + "\"").patch(one, second).status())
                .isEqualTo(200);
    }

    private Map<String, Object> whole(String path, Map<String, Object> made) {
        var body = new HashMap<>(made);
        if (path.endsWith("/tasks")) {
            body.put("customerId", customer);
        }
        return body;
    }

    private static Map<String, Object> with(Map<String, Object> change, long version) {
        var body = new HashMap<>(change);
        body.put("version", version);
        return body;
    }

    private static void assertConflict(Answer answer, long current) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.response().getContentType()).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo("version_conflict");
        assertThat(answer.json().get("currentVersion").asLong()).isEqualTo(current);
        assertThat(answer.json().get("detail").asString()).contains("Load it again");
    }

    /** As if they were not there; nothing of the other unit's is touched or told. */
    @Test
    void knowsNoRecordOfAnotherUnitInABody() {
        var other = units.newUnit();
        var stranger = http.as(other);
        FilledUnit.fill(stranger);
        var ids = FilledUnit.ids(other.tenant());
        var theirs = ids.get("customers.customer").toString();
        var before = stranger.get(CUSTOMERS + "/" + theirs).json();
        var person = ids.get("identity.person").toString();
        assertUnknown(admin.post(CUSTOMERS, Map.of("firstName", "x", "ownerId", person)));
        assertUnknown(admin.patch(CUSTOMERS + "/" + customer, Map.of("ownerId", person)));
        assertUnknown(admin.post("/api/crm/tasks", Map.of("customerId", theirs, "title", "x")));
        assertUnknown(admin.post("/api/crm/tasks", Map.of("customerId", customer, "title", "x", "assigneeId", person)));
        assertUnknown(admin.post(
                CUSTOMERS + "/" + customer + "/interactions",
                Map.of("type", "NOTE", "content", "x", "fileIds", List.of(ids.get("platform.stored_file")))));
        assertUnknown(admin.post(
                "/api/admin/people",
                Map.of(
                        "email",
                        Ids.next() + "@example.org",
                        "name",
                        "x",
                        "roles",
                        List.of(),
                        "teamId",
                        ids.get("identity.team"))));
        assertUnknown(admin.post(
                CUSTOMERS + "/bulk", Map.of("action", "assign", "ids", List.of(customer), "ownerId", person)));
        var order = Map.of(
                "externalId",
                "o1",
                "customerId",
                theirs,
                "placedAt",
                "2026-01-01T00:00:00Z",
                "lines",
                List.of(Map.of("sku", "S-1", "quantity", 1, "unitPrice", 1)));
        var taken = admin.post("/api/crm/orders/bulk", Map.of("orders", List.of(order)));
        assertThat(taken.json().at("/results/0/status").asInt()).isEqualTo(422);
        assertThat(admin.get("/api/crm/orders").json().get("items")).isEmpty();
        assertThat(stranger.get(CUSTOMERS + "/" + theirs).json()).isEqualTo(before);
    }

    private static void assertUnknown(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(404, 422);
        assertThat(answer.response().getContentType()).startsWith("application/problem+json");
    }

    private static String id(Answer made) {
        return made.json().get("id").asString();
    }
}
