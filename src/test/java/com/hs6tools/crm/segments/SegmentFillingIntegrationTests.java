package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.platform.Tables.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A walk through everybody is dear; segments that wait for one share it. */
@IntegrationTest
class SegmentFillingIntegrationTests {
    private final TestUnits units;
    private final TestHttp http;
    private final SegmentFilling filling;
    private final TransactionTemplate transaction;
    private final DSLContext sql;

    SegmentFillingIntegrationTests(
            TestUnits units, TestHttp http, SegmentFilling filling, TransactionTemplate transaction, DSLContext sql) {
        this.units = units;
        this.http = http;
        this.filling = filling;
        this.transaction = transaction;
        this.sql = sql;
    }

    @Test
    void oneWalkFillsAllThatWait() {
        var unit = units.newUnit();
        http.as(unit).post("/api/crm/customers", Map.of("firstName", "Ada", "city", "Tabriz"));
        var segments = Stream.of("Tabriz", "Rasht", "Qom")
                .map(city -> segment(unit, city))
                .toList();
        untilEnded(unit, 3);

        Acting.run(unit, () -> transaction.executeWithoutResult(t -> segments.forEach(filling::start)));

        untilEnded(unit, 6);
        assertThat(walked(unit).subList(3, 6)).containsExactlyInAnyOrder(1L, 0L, 0L);
        var listed = http.as(unit).get("/api/crm/segments?limit=10").json().get("items");
        assertThat(listed.findValues("filling")).isEmpty();
    }

    private UUID segment(Actor unit, String city) {
        var rule = Map.of("field", "city", "operator", "IS", "value", city);
        var made = http.as(unit)
                .post(
                        "/api/crm/segments",
                        Map.of("name", city, "definition", Map.of("match", "ALL", "rules", List.of(rule))));
        return UUID.fromString(made.json().get("id").asString());
    }

    private void untilEnded(Actor unit, int fillings) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(walked(unit)).hasSize(fillings));
    }

    /** How many customers each filling that has ended went through. */
    private List<Long> walked(Actor unit) {
        return Acting.call(
                unit,
                () -> sql.select(JOB.RESULT)
                        .from(JOB)
                        .where(JOB.TENANT_ID.eq(unit.tenant()), JOB.KIND.eq(FillJob.KIND), JOB.STATE.eq("SUCCEEDED"))
                        .orderBy(JOB.CREATED_AT, JOB.ID)
                        .fetch(r -> Long.valueOf(r.value1().data().replaceAll(".*\"customers\": ?(\\d+).*", "$1"))));
    }
}
