package com.hs6tools.crm.scoring;

import static com.hs6tools.crmdb.customers.Tables.STANDING;
import static com.hs6tools.crmdb.customers.Tables.STANDING_CHANGE;
import static com.hs6tools.crmdb.scoring.Tables.COMPONENT;
import static com.hs6tools.crmdb.scoring.Tables.RUN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.jobs.Job;
import com.hs6tools.crm.platform.jobs.Jobs;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

@IntegrationTest
class RescoringIntegrationTests {
    private final Rescoring rescoring;
    private final Jobs jobs;
    private final Settings settings;
    private final DSLContext sql;
    private final Shop shop;
    private final TestUnits units;

    RescoringIntegrationTests(
            Rescoring rescoring, Jobs jobs, Settings settings, DSLContext sql, Shop shop, TestUnits units) {
        this.rescoring = rescoring;
        this.jobs = jobs;
        this.settings = settings;
        this.sql = sql;
        this.shop = shop;
        this.units = units;
    }

    private Actor unitAt(String day) {
        return units.newUnit(s -> TestSettings.clock(s, day));
    }

    private void score() {
        var job = rescoring.start();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jobs.find(job.id()).state().isOver());
        assertThat(jobs.find(job.id()).state())
                .as("%s", jobs.find(job.id()).error())
                .isEqualTo(Job.State.SUCCEEDED);
    }

    private long changed() {
        return sql.select(RUN.CHANGED)
                .from(RUN)
                .where(RUN.TENANT_ID.eq(Acting.tenant()))
                .orderBy(RUN.STARTED_AT.desc())
                .limit(1)
                .fetchSingle(RUN.CHANGED);
    }

    private String stage(UUID customer) {
        return sql.select(STANDING.STAGE)
                .from(STANDING)
                .where(STANDING.TENANT_ID.eq(Acting.tenant()), STANDING.CUSTOMER_ID.eq(customer))
                .fetchSingle(STANDING.STAGE);
    }

    private List<String> history(UUID customer) {
        return sql.selectFrom(STANDING_CHANGE)
                .where(STANDING_CHANGE.TENANT_ID.eq(Acting.tenant()), STANDING_CHANGE.CUSTOMER_ID.eq(customer))
                .orderBy(STANDING_CHANGE.AT, STANDING_CHANGE.WHAT)
                .fetch(c -> c.getWhat() + " " + c.getFromValue() + ">" + c.getToValue());
    }

    @Test
    void writesStandingsAndComponentsAndNoHistoryTheFirstTime() {
        Acting.run(unitAt("2026-06-30"), () -> {
            var ids = shop.customers(List.of("buyer", "visitor"));
            shop.order(ids.get("buyer"), Instant.parse("2026-06-20T10:00:00Z"), "120.50");
            score();
            var standing = sql.selectFrom(STANDING)
                    .where(STANDING.TENANT_ID.eq(Acting.tenant()), STANDING.CUSTOMER_ID.eq(ids.get("buyer")))
                    .fetchSingle();
            assertThat(standing.getStage()).isEqualTo("CUSTOMER");
            assertThat(standing.getOrderCount()).isEqualTo(1);
            assertThat(standing.getLifetimeValue()).isEqualByComparingTo("120.50");
            assertThat(standing.getTier()).isEqualTo("PLATINUM");
            assertThat(stage(ids.get("visitor"))).isEqualTo("LEAD");
            assertThat(sql.fetchCount(COMPONENT, COMPONENT.TENANT_ID.eq(Acting.tenant())))
                    .isEqualTo(2);
            assertThat(history(ids.get("buyer"))).isEmpty();
        });
    }

    @Test
    void changesNothingTheSecondTime() {
        Acting.run(unitAt("2026-06-30"), () -> {
            shop.order(shop.customers(List.of("a")).get("a"), Instant.parse("2026-06-20T10:00:00Z"), "120.50");
            score();
            assertThat(changed()).isEqualTo(1);
            score();
            assertThat(changed()).isZero();
        });
    }

    @Test
    void keepsTheHistoryOfStageTierAndHealth() {
        var admin = unitAt("2026-06-30");
        Acting.run(admin, () -> {
            var ids = shop.customers(List.of("one", "two"));
            shop.order(ids.get("one"), Instant.parse("2026-06-20T10:00:00Z"), "100");
            shop.order(ids.get("two"), Instant.parse("2026-06-20T11:00:00Z"), "25");
            shop.order(ids.get("two"), Instant.parse("2026-06-25T11:00:00Z"), "25");
            score();
            settings.save(TestSettings.clock(settings.current(), "2027-06-30"));
            shop.order(ids.get("two"), Instant.parse("2026-07-05T11:00:00Z"), "500");
            score();
            assertThat(history(ids.get("one")))
                    .contains("STAGE CUSTOMER>CHURNED")
                    .anyMatch(c -> c.startsWith("TIER PLATINUM>"));
            assertThat(history(ids.get("one"))).anyMatch(c -> c.startsWith("HEALTH "));
            assertThat(history(ids.get("two"))).contains("TIER BRONZE>PLATINUM");
        });
    }

    @Test
    void respectsAStageSomebodyDecided() {
        Acting.run(unitAt("2026-06-30"), () -> {
            var id = shop.customers(List.of("a")).get("a");
            sql.execute(
                    "update customers.customer set stage_override = 'AT_RISK' where tenant_id = ? and id = ?",
                    Acting.tenant(),
                    id);
            shop.order(id, Instant.parse("2026-06-20T10:00:00Z"), "120.50");
            score();
            assertThat(stage(id)).isEqualTo("AT_RISK");
        });
    }

    @Test
    void leavesOtherUnitsAlone() {
        var other = unitAt("2026-06-30");
        var theirs = Acting.call(other, () -> shop.customers(List.of("x")).get("x"));
        Acting.run(unitAt("2026-06-30"), () -> {
            shop.customers(List.of("a"));
            score();
        });
        Acting.run(
                other,
                () -> assertThat(sql.fetchExists(
                                STANDING, STANDING.TENANT_ID.eq(Acting.tenant()), STANDING.CUSTOMER_ID.eq(theirs)))
                        .isFalse());
    }

    @Test
    void keepsTheMomentOfTheRunInTheTrend(@org.springframework.beans.factory.annotation.Autowired ScoringRuns runs) {
        Acting.run(unitAt("2026-06-30"), () -> {
            shop.customers(List.of("a"));
            score();
            var trend = runs.healthTrend(
                    OffsetDateTime.parse("2026-07-01T00:00:00Z"),
                    settings.current().zone(),
                    30);
            assertThat(trend).hasSize(1);
            assertThat(trend.getFirst().day()).hasToString("2026-06-30");
            assertThat(trend.getFirst().average()).isEqualByComparingTo("10");
        });
    }
}
