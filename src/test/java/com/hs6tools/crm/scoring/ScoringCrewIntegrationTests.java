package com.hs6tools.crm.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.jobs.JobRun;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** A shop scored on two connections, a half each, beside the same shop scored on one. */
@IntegrationTest
class ScoringCrewIntegrationTests {
    private static final int CUSTOMERS = 301;

    private final FullScoring alone;
    private final FullScoring inTwo;
    private final DSLContext sql;
    private final Shop shop;
    private final TestUnits units;

    ScoringCrewIntegrationTests(
            FullScoring alone,
            ScoringSession.Factory sessions,
            ScoringRecords records,
            SomeScoring some,
            Settings settings,
            UnitClock clock,
            DSLContext sql,
            Shop shop,
            TestUnits units) {
        this.alone = alone;
        this.inTwo = new FullScoring(new ScoringCrew.Factory(sessions, 2), records, some, settings, clock);
        this.sql = sql;
        this.shop = shop;
        this.units = units;
    }

    private static long run(FullScoring scoring) {
        return run(scoring, (written, total) -> {});
    }

    private static long run(FullScoring scoring, WritingProgress.Listener listener) {
        try {
            return scoring.run(Ids.next(), listener).changed();
        } catch (java.sql.SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill() {
        var names = IntStream.range(0, CUSTOMERS).mapToObj(i -> "C" + i).toList();
        var ids = shop.customers(names);
        var random = new Random(7);
        var purchases = new ArrayList<IndependentScoring.Purchase>();
        for (var name : names) {
            for (int i = random.nextInt(7); i > 0; i--) {
                var at = Instant.parse("2026-06-30T10:00:00Z").minus(random.nextInt(900), ChronoUnit.DAYS);
                var gross = new BigDecimal(5 * (1 + random.nextInt(9)));
                purchases.add(new IndependentScoring.Purchase(name, at, true, gross, BigDecimal.ZERO));
            }
        }
        shop.purchases(purchases, ids);
    }

    private Object kept() {
        var tenant = org.jooq.impl.DSL.inline(Acting.tenant(), UUID.class);
        return sql.fetch(
                        "select s.*, c.* from customers.standing s join scoring.component c using (tenant_id, customer_id) where tenant_id = {0} order by s.customer_id",
                        tenant)
                .map(r -> r.intoList().stream()
                        .filter(v -> !(v instanceof java.time.OffsetDateTime))
                        .toList());
    }

    @Test
    void writesWhatOneWouldWrite() {
        Acting.run(units.newUnit(s -> TestSettings.clock(s, "2026-06-30")), () -> {
            fill();
            assertThat(run(inTwo)).isEqualTo(CUSTOMERS);
            var byTwo = kept();
            assertThat(run(alone)).isZero();
            assertThat(kept()).isEqualTo(byTwo);
        });
    }

    @Test
    void findsTheRestAfterItWasStopped() {
        Acting.run(units.newUnit(s -> TestSettings.clock(s, "2026-06-30")), () -> {
            fill();
            assertThatThrownBy(() -> run(inTwo, (written, total) -> {
                        throw new JobRun.StopAsked();
                    }))
                    .isInstanceOf(JobRun.StopAsked.class);
            run(inTwo);
            assertThat(run(alone)).isZero();
        });
    }
}
