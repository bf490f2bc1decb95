package com.hs6tools.crm.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A POST with an Idempotency-Key happens once, with all it changes, or not at all. */
@IntegrationTest
class IdempotencyIntegrationTests {
    private static final String CUSTOMERS = "/api/crm/customers";
    private static final Map<String, String> ADA = Map.of("firstName", "Ada");

    private final TestUnits units;
    private final TestHttp http;
    private final DSLContext sql;
    private Actor unit = Actor.system(Ids.next());
    private TestCaller admin;

    IdempotencyIntegrationTests(TestUnits units, TestHttp http, DSLContext sql) {
        this.units = units;
        this.http = http;
        this.sql = sql;
        this.admin = http.nobody();
    }

    @BeforeEach
    void signIn() {
        unit = units.newUnit();
        admin = http.as(unit).with("Idempotency-Key", "k");
    }

    @Test
    void tellsRequestsApartByTheirQueryAndTheirFiles() {
        assertThat(admin.post(CUSTOMERS + "?a=1", ADA).status()).isEqualTo(201);
        assertThat(admin.post(CUSTOMERS + "?a=2", ADA).status()).isEqualTo(422);

        var uploader = http.as(unit).with("Idempotency-Key", "u");
        var kind = Map.of("kind", "PRODUCTS");
        var first = uploader.upload("/api/crm/imports", "a.csv", "sku\nA\n".getBytes(UTF_8), kind);
        var again = uploader.upload("/api/crm/imports", "a.csv", "sku\nA\n".getBytes(UTF_8), kind);
        assertThat(first.status()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(uploader.upload("/api/crm/imports", "a.csv", "sku\nB\n".getBytes(UTF_8), kind)
                        .status())
                .isEqualTo(422);
        assertThat(http.as(unit).get("/api/crm/imports").json().get("items")).hasSize(1);
    }

    @Test
    void answersARepeatWithTheFirstAnswer() {
        var first = admin.post(CUSTOMERS, ADA);
        var again = admin.post(CUSTOMERS, ADA);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(customers()).isEqualTo(1);
        var other = admin.post(CUSTOMERS, Map.of("firstName", "Bob"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("code").asString()).isEqualTo("key_reused");
    }

    @Test
    void belongsToItsCaller() {
        admin.post(CUSTOMERS, ADA);
        http.as(units.actor(unit.tenant(), "*"))
                .with("Idempotency-Key", "k")
                .post(CUSTOMERS, Map.of("firstName", "Bob"));
        assertThat(customers()).isEqualTo(2);
    }

    @Test
    void repeatsARefusalAndKeepsNothingOfIt() {
        var refused = admin.post(CUSTOMERS, Map.of("firstName", "x".repeat(1000)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(admin.post(CUSTOMERS, Map.of("firstName", "x".repeat(1000))).text())
                .isEqualTo(refused.text());
        assertThat(customers()).isZero();
    }

    @Test
    void letsAConflictBeTriedAgain() {
        http.as(unit).post(CUSTOMERS, Map.of("externalId", "7"));
        var seven = Map.of("externalId", "7", "firstName", "Ada");
        assertThat(admin.post(CUSTOMERS, seven).status()).isEqualTo(409);
        Acting.run(
                unit,
                () -> sql.execute(
                        "update customers.customer set external_id = '8' where tenant_id = ?", unit.tenant()));
        assertThat(admin.post(CUSTOMERS, seven).status()).isEqualTo(201);
    }

    @Test
    void carriesOutOneOfManyAtTheSameMoment() throws Exception {
        Callable<Integer> post = () -> admin.post(CUSTOMERS, ADA).status();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads
                    .invokeAll(Stream.generate(() -> post).limit(12).toList())
                    .stream()
                    .map(f -> f.resultNow())
                    .toList();
            assertThat(answers)
                    .contains(201)
                    .allSatisfy(status -> assertThat(status).isIn(201, 409));
        }
        assertThat(customers()).isEqualTo(1);
    }

    /** The answer cannot be written down: then neither may the customer. */
    @Test
    void undoesTheChangeWhenItsAnswerCannotBeKept() {
        var blocked = "alter table platform.idempotent_answer %s constraint not_now";
        Superuser.ask(blocked.formatted("add") + " check (tenant_id <> '" + unit.tenant() + "') not valid");
        try {
            var refused = admin.post(CUSTOMERS, ADA);
            assertThat(refused.status()).isEqualTo(500);
            assertThat(refused.header("Location")).isNull();
            assertThat(refused.text()).doesNotContain("not_now", "idempotent_answer", "insert");
            assertThat(customers()).isZero();
        } finally {
            Superuser.ask(blocked.formatted("drop"));
        }
        assertThat(admin.post(CUSTOMERS, ADA).status()).isEqualTo(201);
        assertThat(customers()).isEqualTo(1);
    }

    @Test
    void forgetsAfterADay() {
        admin.post(CUSTOMERS, ADA);
        Superuser.run(
                "update platform.idempotent_answer set created_at = now() - interval '25 hours' where tenant_id = '"
                        + unit.tenant() + "'");
        assertThat(admin.post(CUSTOMERS, ADA).header("Idempotent-Replayed")).isNull();
        assertThat(admin.post(CUSTOMERS, ADA).header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(customers()).isEqualTo(2);
        Superuser.run(
                "update platform.idempotent_answer set created_at = now() - interval '25 hours' where tenant_id = '"
                        + unit.tenant() + "'");
        http.as(unit).with("Idempotency-Key", "another").post(CUSTOMERS, ADA);
        assertThat(Superuser.ask("select string_agg(key, ',') from platform.idempotent_answer where tenant_id = '"
                        + unit.tenant() + "'"))
                .isEqualTo("another");
    }

    @Test
    void foundsABusinessUnitUnderAKey() {
        var founder = http.as(units.actor(firstUnit(), "*")).with("Idempotency-Key", "found");
        var body = Map.of("name", "Second", "adminEmail", Ids.next() + "@example.org", "adminName", "Eve");
        var made = founder.post("/api/admin/business-units", body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(founder.post("/api/admin/business-units", body).text()).isEqualTo(made.text());
        assertThat(Superuser.ask("select count(*) from identity.one_time_link where tenant_id = '"
                        + made.json().get("id").asString() + "'"))
                .isEqualTo("1");
    }

    /** There may be one already, made by another test. */
    private UUID firstUnit() {
        Superuser.run("update identity.business_unit set first = true where id = '" + unit.tenant()
                + "' and not exists (select 1 from identity.business_unit where first)");
        return UUID.fromString(Superuser.ask("select id from identity.business_unit where first"));
    }

    @Test
    void startsAJobOnce() {
        var bulk = Map.of("action", "TAG", "ids", List.of(), "tags", List.of("x"));
        assertThat(admin.post("/api/crm/analytics/scoring", null).text())
                .isEqualTo(admin.post("/api/crm/analytics/scoring", null).text());
        assertThat(admin.post(CUSTOMERS + "/bulk", bulk).status()).isEqualTo(422);
        assertThat(Superuser.ask("select count(*) from platform.job where tenant_id = '" + unit.tenant() + "'"))
                .isEqualTo("1");
    }

    private int customers() {
        return http.as(unit).get(CUSTOMERS + "?count=true").json().get("total").asInt();
    }
}
