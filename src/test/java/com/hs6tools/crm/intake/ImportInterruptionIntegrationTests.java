package com.hs6tools.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.jobs.Job;
import com.hs6tools.crm.platform.jobs.JobRun;
import com.hs6tools.crm.platform.jobs.Jobs;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestPostgres;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class ImportInterruptionIntegrationTests {
    private static final int ORDERS = 12_000;

    private final ImportTrial trial;
    private final ImportJob job;
    private final UndoJob undo;
    private final Jobs jobs;
    private final JsonMapper json;
    private final TransactionOperations transactions;
    private final Actor admin;
    private final Actor calm;

    ImportInterruptionIntegrationTests(
            ImportTrial trial,
            ImportJob job,
            UndoJob undo,
            Jobs jobs,
            JsonMapper json,
            TransactionOperations transactions,
            TestUnits units) {
        this.trial = trial;
        this.job = job;
        this.undo = undo;
        this.jobs = jobs;
        this.json = json;
        this.transactions = transactions;
        this.admin = units.newUnit();
        this.calm = units.newUnit();
    }

    @Test
    void givesTheSameFiguresWhenKilledInEachBatchAndUndoesAll() throws Exception {
        var file = lines();
        trial.take(calm, "lines.csv", file, ImportTrial.retail(ImportTrial.london()));
        var id = waiting(file);
        Object point = null;
        var kills = 0;
        for (var killAt = 1; ; killAt++) {
            var run = new KilledRun(id, point, killAt, Map.of());
            try {
                Acting.call(admin, () -> job.run(run));
                break;
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("killed");
                point = run.point;
                kills++;
            }
        }
        assertThat(kills).isGreaterThan(4);
        assertThat(figures(admin)).isEqualTo(figures(calm));
        assertThat(trial.found(admin, id).result()).isEqualTo(new FileImport.Counts(ORDERS * 3L, 0, 0, 1, 0));
        undone(id);
    }

    private void undone(UUID id) {
        Object point = null;
        for (var killAt = 3; ; killAt += 2) {
            var run = new KilledRun(
                    Acting.call(
                            admin,
                            () -> jobs.start("echo", Map.of("say", java.util.List.of()))
                                    .id()),
                    point,
                    killAt,
                    Map.of("importId", id, "fileName", "lines.csv"));
            try {
                var result = (UndoJob.Result) Acting.call(admin, () -> undo.run(run));
                assertThat(result.kept()).isZero();
                break;
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("killed");
                point = run.point;
            }
        }
        for (var table : new String[] {
            "commerce.purchase",
            "commerce.purchase_line",
            "commerce.product",
            "customers.customer",
            "customers.standing",
            "customers.record_change",
            "intake.touched_row"
        }) {
            assertThat(trial.row(admin, "select count(*) from " + table))
                    .as(table)
                    .isEqualTo("0");
        }
        assertThat(trial.found(admin, id).undoneAt()).isNotNull();
    }

    @Test
    void goesOnByItselfWhenItsConnectionsAreCut() throws Exception {
        var file = lines();
        trial.take(calm, "lines.csv", file, ImportTrial.retail(ImportTrial.london()));
        var id = trial.asked(
                admin, "lines.csv", new ByteArrayInputStream(file), ImportTrial.retail(ImportTrial.london()));
        for (int cut = 0; cut < 3; cut++) {
            var reached = trial.as(admin, () -> jobs.find(id)).processed();
            await().pollInSameThread().atMost(Duration.ofMinutes(2)).until(() -> {
                var now = trial.as(admin, () -> jobs.find(id));
                return now.state().isOver() || now.state() == Job.State.RUNNING && now.processed() > reached;
            });
            cutConnections();
        }
        var done = trial.finished(admin, id);
        assertThat(done.state()).as(String.valueOf(done.error())).isEqualTo(Job.State.SUCCEEDED);
        assertThat(figures(admin)).isEqualTo(figures(calm));
        assertThat(trial.found(admin, id).result()).isEqualTo(new FileImport.Counts(ORDERS * 3L, 0, 0, 1, 0));
    }

    @Test
    void saysThatItWasStoppedHalfWay() throws Exception {
        var file = lines();
        var id = trial.asked(
                admin, "lines.csv", new ByteArrayInputStream(file), ImportTrial.retail(ImportTrial.london()));
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .until(() -> trial.found(admin, id).result().created() > 0);
        trial.as(admin, () -> jobs.cancel(id));
        assertThat(trial.finished(admin, id).state()).isEqualTo(Job.State.CANCELLED);
        await("what it brought is to be scored")
                .pollInSameThread()
                .until(
                        () -> trial.row(admin, "select count(*) from platform.event where type = 'import.stopped'"),
                        "1"::equals);
    }

    @Test
    void pausesAfterABatchAndGoesOnFromThere() throws Exception {
        var file = lines();
        var id = trial.asked(
                admin, "lines.csv", new ByteArrayInputStream(file), ImportTrial.retail(ImportTrial.london()));
        trial.as(admin, () -> jobs.pause(id));
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .until(() -> trial.as(admin, () -> jobs.find(id)).state() != Job.State.RUNNING);
        trial.as(admin, () -> jobs.resume(id));
        assertThat(trial.finished(admin, id).state()).isEqualTo(Job.State.SUCCEEDED);
        assertThat(trial.found(admin, id).result()).isEqualTo(new FileImport.Counts(ORDERS * 3L, 0, 0, 1, 0));
    }

    private String figures(Actor actor) {
        return trial.row(
                        actor,
                        "select count(*), sum(total), sum(gross), sum(returned), count(customer_id), min(placed_at), max(placed_at) from commerce.purchase")
                + " "
                + trial.row(
                        actor,
                        "select count(*), sum(amount), sum(number), count(*) filter (where adjustment) from commerce.purchase_line")
                + " "
                + trial.row(
                        actor,
                        "select count(*), sum(order_count), sum(gross), sum(returned), sum(order_days), sum(gap_days) from customers.standing")
                + " "
                + trial.row(actor, "select count(*), string_agg(sku || name, ',' order by sku) from commerce.product");
    }

    /** Asked for, but left to the test to be run: cancelled before a thread can see it. */
    private UUID waiting(byte[] file) {
        return trial.as(
                admin,
                () -> transactions.execute(status -> {
                    var id = trial.asked(
                            admin,
                            "lines.csv",
                            new ByteArrayInputStream(file),
                            ImportTrial.retail(ImportTrial.london()));
                    jobs.cancel(id);
                    return id;
                }));
    }

    private static void cutConnections() throws SQLException {
        var superuser = TestPostgres.server().superuser();
        try (var connection = DriverManager.getConnection(
                        TestPostgres.server().jdbcUrl("postgres"), superuser.name(), superuser.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'hs6tools-crm' and state <> 'idle'");
        }
    }

    private static byte[] lines() {
        var random = new Random(7);
        var text = new StringBuilder(
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        for (int i = 0; i < ORDERS; i++) {
            var number = (i % 9 == 0 ? "C" : i % 1000 == 1 ? "A" : "") + (500_000 + i);
            var day = "2011-%02d-%02d 10:%02d:00".formatted(1 + i / 1000 % 12, 1 + i % 28, i % 60);
            for (int line = 0; line < 3; line++) {
                text.append(number)
                        .append(",S")
                        .append(random.nextInt(300))
                        .append(",THING ")
                        .append(random.nextInt(3))
                        .append(',')
                        .append(i % 9 == 0 ? -1 : random.nextInt(5))
                        .append(',')
                        .append(day)
                        .append(',')
                        .append(random.nextInt(9000) / 1000.0)
                        .append(',')
                        .append(i % 5 == 0 ? "" : 12_000 + i % 700 + ".0")
                        .append(",France\n");
            }
        }
        return text.append("1,S1,X,one,2011-01-01 10:00:00,1,,France\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A run that dies when it reports progress for the n-th time, before what it reports is saved. */
    private final class KilledRun implements JobRun {
        private final UUID id;
        private final int killAt;
        private final Object input;
        private @Nullable Object point;
        private int reports;

        KilledRun(UUID id, @Nullable Object point, int killAt, Object input) {
            this.id = id;
            this.point = point;
            this.killAt = killAt;
            this.input = input;
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public <T> T input(Class<T> type) {
            return json.convertValue(input, type);
        }

        @Override
        public <T> @Nullable T resumePoint(Class<T> type) {
            return point == null ? null : json.convertValue(point, type);
        }

        @Override
        public void progress(long processed, @Nullable Long total, @Nullable Object resumePoint) {
            if (++reports == killAt) {
                throw new IllegalStateException("killed");
            }
            point = resumePoint == null ? point : resumePoint;
        }
    }
}
