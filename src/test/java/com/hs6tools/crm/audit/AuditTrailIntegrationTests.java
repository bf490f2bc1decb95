package com.hs6tools.crm.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IntegrationTest
class AuditTrailIntegrationTests {
    private final TestTrail trail;
    private final TestUnits units;
    private final TestHttp http;
    private final PersonalDataReads reads;
    private final DSLContext sql;

    AuditTrailIntegrationTests(
            TestTrail trail, TestUnits units, TestHttp http, PersonalDataReads reads, DSLContext sql) {
        this.trail = trail;
        this.units = units;
        this.http = http;
        this.reads = reads;
        this.sql = sql;
    }

    @Test
    void notesAFactWithWhoWhatAndBeforeAndAfter() {
        var admin = units.newUnit();
        var thing = trail.change(admin);
        var item =
                http.as(admin).get("/api/admin/audit?subjectId=" + thing).json().at("/items/0");
        assertThat(item.get("action").asString()).isEqualTo("thing.changed");
        assertThat(item.at("/actor/id").asString()).isEqualTo(admin.id().toString());
        assertThat(item.at("/ip").asString()).isEqualTo("127.0.0.1");
        assertThat(item.at("/changes/price/before").asInt()).isEqualTo(1);
        assertThat(item.at("/changes/price/after").asInt()).isEqualTo(2);
    }

    @Test
    void notesNothingOfWhatWasRolledBack() {
        var admin = units.newUnit();
        trail.changeAndFail(admin);
        Acting.run(admin, () -> assertThat(trail.entries()).isZero());
    }

    @Test
    void notesAReadWithEveryIdInOneEntryWithinAMoment() {
        var admin = units.newUnit();
        var shown = List.of(Ids.next(), Ids.next(), Ids.next());
        Acting.run(admin, () -> {
            reads.listed("customers.listed", "customer", shown);
            await().pollInSameThread().atMost(Duration.ofSeconds(5)).until(() -> trail.entries() == 1);
        });
        var found =
                http.as(admin).get("/api/admin/audit?subjectId=" + shown.get(1)).json();
        assertThat(found.at("/items/0/action").asString()).isEqualTo("customers.listed");
        assertThat(found.at("/items/0/count").asInt()).isEqualTo(3);
        assertThat(found.at("/items/0/subjects").size()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set actor_name = 'somebody else'",
                "delete from audit.entry",
                "truncate audit.entry",
                "update audit.seal set hash = ''::bytea",
                "delete from audit.seal",
                "truncate audit.seal"
            })
    void isAppendOnlyForTheProgram(String statement) {
        var admin = units.newUnit();
        trail.change(admin);
        trail.sealAll(admin);
        Acting.run(
                admin,
                () -> assertThatThrownBy(() -> sql.execute(statement)).hasStackTraceContaining("permission denied"));
    }

    @Test
    void isAppendOnlyForTheOwnerOfTheTablesToo() {
        var admin = units.newUnit();
        trail.change(admin);
        var asOwner = "set session_replication_role = origin; set role crm_owner; set app.tenant = '" + admin.tenant()
                + "'; ";
        assertThatThrownBy(() -> Superuser.run(asOwner + "delete from audit.entry"))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void findsByActionPersonTimeAndText() {
        var admin = units.newUnit();
        trail.change(admin);
        var caller = http.as(admin);
        assertThat(caller.get("/api/admin/audit?action=thing.changed&count=true")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(count(caller.get("/api/admin/audit?actorId=" + admin.id()).json()))
                .isEqualTo(1);
        assertThat(count(caller.get("/api/admin/audit?actorId=" + Ids.next()).json()))
                .isZero();
        assertThat(count(caller.get("/api/admin/audit?q=thing.ch").json())).isEqualTo(1);
        assertThat(count(caller.get("/api/admin/audit?at.lt=2020-01-01").json()))
                .isZero();
        assertThat(caller.get("/api/admin/audit?nonsense=1").status()).isEqualTo(400);
    }

    @Test
    void showsNothingOfAnotherUnitAndNothingWithoutTheRight() {
        var admin = units.newUnit();
        trail.change(admin);
        assertThat(count(http.as(units.newUnit()).get("/api/admin/audit").json()))
                .isZero();
        Actor rep = units.actor(admin.tenant(), "customers:read");
        assertThat(http.as(rep).get("/api/admin/audit").status()).isEqualTo(403);
    }

    private static int count(tools.jackson.databind.JsonNode page) {
        return page.get("items").size();
    }
}
