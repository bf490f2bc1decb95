package com.hs6tools.crm.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@IntegrationTest
class JobsIntegrationTests {
    private final Jobs jobs;
    private final TestUnits units;

    JobsIntegrationTests(Jobs jobs, TestUnits units) {
        this.jobs = jobs;
        this.units = units;
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

    @Test
    void hidesAJobFromAnotherUnit() {
        var asked = Acting.call(units.newUnit(), () -> jobs.start("echo", Map.of("say", List.of())));
        Acting.run(units.newUnit(), () -> assertThat(jobs.newest(10)).noneMatch(j -> j.id().equals(asked.id())));
    }
}
