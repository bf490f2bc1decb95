package com.hs6tools.crm.platform.jobs;

import static com.hs6tools.crmdb.platform.Tables.NOTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestUnits;
import com.hs6tools.crmdb.platform.tables.records.NotificationRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class JobsIntegrationTests {
    private final Jobs jobs;
    private final TestUnits units;
    private final DSLContext sql;
    private final FailingJob failing;
    private final TransactionOperations transaction;

    JobsIntegrationTests(
            Jobs jobs, TestUnits units, DSLContext sql, FailingJob failing, TransactionOperations transaction) {
        this.transaction = transaction;
        this.jobs = jobs;
        this.units = units;
        this.sql = sql;
        this.failing = failing;
    }

    /** The first waits for the transaction's end, so that it does for the wishes behind it. */
    @Test
    void startsOneForSeveralWishesWhileItWaits() {
        Acting.run(units.newUnit(), () -> {
            var input = Map.of("say", List.of("once"));
            transaction.executeWithoutResult(status -> {
                for (int n = 0; n < 3; n++) {
                    jobs.startUnlessOneWaits("echo", input);
                }
            });
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> jobs.newest(10).getFirst().state().isOver());
            assertThat(jobs.newest(10)).hasSize(1);
            jobs.startUnlessOneWaits("echo", input);
            assertThat(jobs.newest(10)).as("what is over does for nobody").hasSize(2);
        });
    }

    /** Pressed at the very moment it begins: it must stop, and not be called cancelled while it goes on. */
    @Test
    void tellsAJobThatBeginsMeanwhileToStop() throws Exception {
        var actor = units.newUnit();
        var id = Acting.call(actor, () -> transaction.execute(status -> unseen()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var cancelled = Acting.call(
                    actor,
                    () -> transaction.execute(status -> {
                        sql.execute(
                                "update platform.job set state = 'RUNNING' where tenant_id = ? and id = ?",
                                Acting.tenant(),
                                id);
                        var pressed = threads.submit(() -> Acting.call(actor, () -> jobs.cancel(id)));
                        await("the press waits for the beginning")
                                .pollInSameThread()
                                .until(this::somebodyWaitsForThis);
                        return pressed;
                    }));
            assertThat(cancelled.get().state()).isEqualTo(Job.State.RUNNING);
        }
        assertThat(Acting.call(
                        actor,
                        () -> sql.fetchValue(
                                "select wish from platform.job where tenant_id = ? and id = ?", Acting.tenant(), id)))
                .isEqualTo("CANCEL");
    }

    /** A job that no thread knows of, so that only the test moves it. */
    private UUID unseen() {
        var id = jobs.start("echo", Map.of("say", List.of("no"))).id();
        sql.execute("delete from platform.scheduled_tasks where task_instance = ?", id.toString());
        return id;
    }

    private boolean somebodyWaitsForThis() {
        return sql.fetchSingle(
                        "select pg_backend_pid() = any(select unnest(pg_blocking_pids(pid)) from pg_locks where not granted)")
                .get(0, boolean.class);
    }

    /** What has begun, and was paused and let go on, has passed some of what it is asked for now. */
    @Test
    void startsAnotherWhereTheOneThatWaitsHasBegun() {
        Acting.run(
                units.newUnit(),
                () -> transaction.executeWithoutResult(status -> {
                    var begun = jobs.start("echo", Map.of("say", List.of("begun")));
                    sql.execute(
                            "update platform.job set resume_point = '{\"n\": 1}' where tenant_id = ? and id = ?",
                            Acting.tenant(),
                            begun.id());
                    jobs.startUnlessOneWaits("echo", Map.of("say", List.of("anew")));
                    assertThat(jobs.newest(10)).hasSize(2);
                }));
    }

    @Test
    void runsAJobAndKeepsItsResult() {
        Acting.run(units.newUnit(), () -> {
            var asked = jobs.start("echo", Map.of("say", List.of("hello")));
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> jobs.find(asked.id()).state().isOver());
            var done = jobs.find(asked.id());
            assertThat(done.state()).isEqualTo(Job.State.SUCCEEDED);
            assertThat(done.result().get("say").get(0).asString()).isEqualTo("hello");
            assertThat(done.processed()).isEqualTo(1);
        });
    }

    /** Resumed the moment it is paused: now and then its ticket is still there. */
    @RepeatedTest(10)
    void goesOnHoweverSoonItIsResumed() {
        Acting.run(units.newUnit(), () -> {
            var id = jobs.start("pausing", Map.of()).id();
            await().pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> jobs.find(id).state() == Job.State.PAUSED);
            jobs.resume(id);
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> jobs.find(id).state() == Job.State.SUCCEEDED);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tellsWhoeverAskedThatAJobFailedAndWhy(boolean unexpected) {
        var asking = units.newUnit();
        Acting.run(asking, () -> {
            var asked = jobs.start("failing", Map.of("unexpected", unexpected));
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> !told(asking).isEmpty());
            assertThat(jobs.find(asked.id()).state()).isEqualTo(Job.State.FAILED);
            assertThat(failing.cutShort).contains(asked.id());
            assertThat(told(asking)).singleElement().satisfies(note -> {
                assertThat(note.getKind()).isEqualTo("job.failed");
                assertThat(note.getParams().data())
                        .contains("\"failing\"")
                        .contains(unexpected ? "did not expect" : "This shelf");
            });
        });
    }

    private List<NotificationRecord> told(Actor whom) {
        return sql.selectFrom(NOTIFICATION)
                .where(NOTIFICATION.TENANT_ID.eq(whom.tenant()), NOTIFICATION.PERSON_ID.eq(whom.id()))
                .fetch();
    }

    @Test
    void hidesAJobFromAnotherUnit() {
        var asked = Acting.call(units.newUnit(), () -> jobs.start("echo", Map.of("say", List.of())));
        Acting.run(units.newUnit(), () -> assertThat(jobs.newest(10)).noneMatch(j -> j.id().equals(asked.id())));
    }
}
