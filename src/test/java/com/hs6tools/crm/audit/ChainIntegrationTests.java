package com.hs6tools.crm.audit;

import static com.hs6tools.crmdb.audit.Tables.SEAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.jobs.Job;
import com.hs6tools.crm.platform.jobs.Jobs;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

@IntegrationTest
class ChainIntegrationTests {
    private final TestTrail trail;
    private final TestUnits units;
    private final TestHttp http;
    private final Verification verification;
    private final DSLContext sql;

    ChainIntegrationTests(TestTrail trail, TestUnits units, TestHttp http, Verification verification, DSLContext sql) {
        this.trail = trail;
        this.units = units;
        this.http = http;
        this.verification = verification;
        this.sql = sql;
    }

    @Test
    void sealsEveryEntryOfManyWritersWithoutAGap() throws Exception {
        var admin = units.newUnit();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 8; writer++) {
                writers.submit(() -> {
                    for (int i = 0; i < 10; i++) {
                        trail.change(admin, 3);
                    }
                });
            }
            trail.sealAll(admin);
        }
        trail.sealAll(admin);
        Acting.run(admin, () -> {
            assertThat(numbers())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 240).boxed().toList());
            assertThat(verification.verify(n -> {}).ok()).isTrue();
        });
    }

    @Test
    void leavesOutWhatATransactionStillRunningCouldComeBefore() {
        var admin = units.newUnit();
        trail.change(admin);
        trail.sealAll(admin);
        trail.changeAndFail(admin);
        trail.change(admin);
        trail.sealAll(admin);
        var result = verify(admin);
        assertThat(result.ok()).isTrue();
        assertThat(result.sealed()).isEqualTo(2);
    }

    @Test
    void showsAChangedEntry() {
        var admin = sealedUnit(5);
        Superuser.run("update audit.entry set actor_name = 'somebody else' where id = '" + entry(admin, 3) + "'");
        assertThat(verify(admin).firstBad().number()).isEqualTo(3);
    }

    @Test
    void showsAChangedBeforeAndAfter() {
        var admin = sealedUnit(3);
        Superuser.run("update audit.entry set changes = '{}' where id = '" + entry(admin, 2) + "'");
        assertThat(verify(admin).firstBad().number()).isEqualTo(2);
    }

    @Test
    void showsADeletedEntry() {
        var admin = sealedUnit(5);
        Superuser.run("delete from audit.entry where id = '" + entry(admin, 2) + "'");
        var bad = verify(admin).firstBad();
        assertThat(bad.number()).isEqualTo(2);
        assertThat(bad.reason()).contains("deleted");
    }

    @Test
    void showsADeletedEntryWhoseLinkWasDeletedToo() {
        var admin = sealedUnit(5);
        var id = entry(admin, 2);
        Superuser.run("delete from audit.entry where id = '" + id + "'; delete from audit.seal where entry_id = '" + id
                + "'");
        assertThat(verify(admin).firstBad().reason()).contains("link");
    }

    @Test
    void showsAnEndThatWasCutOff() {
        var admin = sealedUnit(5);
        Superuser.run("delete from audit.seal where number = 5 and tenant_id = '" + admin.tenant() + "'");
        assertThat(verify(admin).ok()).isFalse();
    }

    @Test
    void showsAnEntryPutInBehindTheChain() {
        var admin = sealedUnit(5);
        Superuser.run("""
                insert into audit.entry (tenant_id, id, xid, actor_kind, actor_name, action)
                select tenant_id, gen_random_uuid(), xid - 1, 'SYSTEM', 'nobody', 'thing.forged'
                from audit.entry where tenant_id = '%s' limit 1""".formatted(admin.tenant()));
        assertThat(verify(admin).firstBad().reason()).contains("put in");
    }

    @Test
    void goesOnAfterTheDataWasRestoredIntoANewCluster() {
        var admin = sealedUnit(4);
        var ahead = 1L << 50;
        Superuser.run(
                "update audit.entry set xid = xid + %d where tenant_id = '%s'; update audit.sealer set xid = xid + %d where tenant_id = '%s'"
                        .formatted(ahead, admin.tenant(), ahead, admin.tenant()));
        trail.change(admin, 3);
        trail.sealAll(admin);
        var result = verify(admin);
        assertThat(result.ok()).isTrue();
        assertThat(result.sealed()).isEqualTo(7);
    }

    @Test
    void isVerifiedByAJob(@org.springframework.beans.factory.annotation.Autowired Jobs jobs) {
        var admin = sealedUnit(3);
        var answer = http.as(admin).post("/api/admin/audit/verify", null);
        assertThat(answer.status()).isEqualTo(202);
        var id = UUID.fromString(answer.json().get("id").asString());
        Acting.run(admin, () -> {
            await().pollInSameThread().until(() -> jobs.find(id).state() == Job.State.SUCCEEDED);
            assertThat(jobs.find(id).result().get("ok").asBoolean()).isTrue();
            assertThat(jobs.find(id).result().get("sealed").asInt()).isEqualTo(3);
        });
    }

    private Actor sealedUnit(int entries) {
        var admin = units.newUnit();
        trail.change(admin, entries);
        trail.sealAll(admin);
        assertThat(verify(admin).ok()).isTrue();
        return admin;
    }

    private Verification.Result verify(Actor actor) {
        return Acting.call(actor, () -> verification.verify(n -> {}));
    }

    private UUID entry(Actor actor, long number) {
        return Acting.call(
                actor,
                () -> sql.select(SEAL.ENTRY_ID)
                        .from(SEAL)
                        .where(SEAL.TENANT_ID.eq(actor.tenant()), SEAL.NUMBER.eq(number))
                        .fetchSingle(SEAL.ENTRY_ID));
    }

    private java.util.List<Long> numbers() {
        return sql.select(SEAL.NUMBER)
                .from(SEAL)
                .where(SEAL.TENANT_ID.eq(Acting.tenant()))
                .orderBy(SEAL.NUMBER)
                .fetch(SEAL.NUMBER);
    }
}
