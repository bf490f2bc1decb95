package com.hs6tools.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.DatabaseWire.Moment;
import com.hs6tools.crm.RunningProgram.Answer;
import com.hs6tools.crm.platform.testing.TestPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away during a save or an import: a clear answer, nothing lost, nothing double, and on it goes. */
class LostDatabaseIntegrationTests {
    private static final String CUSTOMERS = "/api/crm/customers";
    private static final String INSERT = "insert into \"customers\".\"customer\"";
    private static final int ORDERS = 30_000;

    @TempDir
    private static Path home;

    private static TestDatabase database;
    private static DatabaseWire wire;
    private static RunningProgram program;

    private final String key = UUID.randomUUID().toString();
    private final String customer = "{\"externalId\": \"%s\", \"firstName\": \"Ada\"}".formatted(key);

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.make("crm_behind_a_wire");
        wire = new DatabaseWire(TestPostgres.server().port());
        program = RunningProgram.start(home, database.environment(wire.port()));
    }

    @AfterAll
    static void stop() throws IOException {
        if (program != null) {
            program.close();
        }
        if (wire != null) {
            wire.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @BeforeEach
    void mend() {
        wire.mend();
        await().atMost(Duration.ofMinutes(1)).until(() -> program.get(CUSTOMERS).statusCode() == 200);
    }

    @Test
    void saysSoAndSavesOnceWhenTheDatabaseIsBack() throws Exception {
        wire.cut();
        assertUnavailable(program.post(CUSTOMERS, key, customer), "database_unavailable");
        assertUnavailable(program.get(CUSTOMERS), "database_unavailable");
        wire.mend();
        assertSavedOnce("");
    }

    @Test
    void savesNothingWhenCutInTheMiddleOfASave() throws Exception {
        wire.cutOnce(INSERT, Moment.AT_THE_STATEMENT);
        assertUnavailable(program.post(CUSTOMERS, key, customer), "database_unavailable");
        assertThat(wire.hasCut()).isTrue();
        assertThat(saved()).isZero();
        assertSavedOnce("");
    }

    /** The moment in which nobody can know: the change is kept, its answer is lost. */
    @Test
    void neverSavesTwiceWhatWasCommittedWithoutAnAnswer() throws Exception {
        wire.cutOnce(INSERT, Moment.AFTER_ITS_COMMIT);
        var answer = program.post(CUSTOMERS, key, customer);
        assertUnavailable(answer, "outcome_unknown");
        assertThat(answer.body())
                .contains("may or may not be saved", "Idempotency-Key")
                .doesNotContain("Nothing was saved");
        assertThat(saved()).isEqualTo(1);
        assertSavedOnce("true");
    }

    @Test
    void doesNotClaimThatNothingWasSavedWithoutAKeyEither() throws Exception {
        wire.cutOnce(INSERT, Moment.AFTER_ITS_COMMIT);
        assertUnavailable(program.post(CUSTOMERS, customer), "outcome_unknown");
        assertThat(saved()).isEqualTo(1);
        assertThat(program.post(CUSTOMERS, customer).statusCode()).isEqualTo(409);
    }

    @Test
    void goesOnWithAnImport() throws Exception {
        var file = lines();
        var job = program.upload(
                        "/api/crm/imports",
                        "{\"kind\": \"ORDER_LINES\", \"preset\": \"online-retail\"}",
                        () -> new ByteArrayInputStream(file))
                .json()
                .get("id")
                .asString();
        await().atMost(Duration.ofMinutes(2)).until(() -> processed(job) > ORDERS / 3);
        wire.cut();
        assertUnavailable(program.get("/api/crm/jobs/" + job), "database_unavailable");
        wire.mend();
        await().atMost(Duration.ofMinutes(10))
                .ignoreExceptions()
                .until(() -> program.get("/api/crm/jobs/" + job).json().has("finishedAt"));
        var done = program.get("/api/crm/jobs/" + job).json();
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("SUCCEEDED");
        assertThat(done.get("result").get("created").asInt()).isEqualTo(ORDERS);
        assertThat(program.get("/api/crm/orders?limit=1&count=true")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(ORDERS);
    }

    private void assertSavedOnce(String replayed) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            var again = program.post(CUSTOMERS, key, customer);
            assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
            assertThat(again.header("Idempotent-Replayed")).isEqualTo(replayed);
        });
        assertThat(saved()).isEqualTo(1);
    }

    private static int processed(String job) throws IOException, InterruptedException {
        var now = program.get("/api/crm/jobs/" + job).json();
        assertThat(now.get("state").asString()).isNotIn("SUCCEEDED", "FAILED");
        return now.get("processed").asInt();
    }

    private int saved() {
        return Integer.parseInt(
                database.ask("select count(*) from customers.customer where external_id = '" + key + "'"));
    }

    private static void assertUnavailable(Answer answer, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("Location")).isEmpty();
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.body().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("exception", "insert into", "hikari", "jdbc", "\tat ");
    }

    private static byte[] lines() {
        var text = new StringBuilder(
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        for (int i = 0; i < ORDERS; i++) {
            text.append(600_000 + i)
                    .append(",S")
                    .append(i % 300)
                    .append(",THING,1,2011-01-05 10:00:00,2.5,")
                    .append(10_000 + i % 900)
                    .append(",France\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
