package com.hs6tools.crm.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@IntegrationTest
class ReadTrailIntegrationTests {
    private final EntryStore entries;
    private final UnitClock clock;
    private final TestUnits units;
    private final TestTrail trail;

    ReadTrailIntegrationTests(EntryStore entries, UnitClock clock, TestUnits units, TestTrail trail) {
        this.entries = entries;
        this.clock = clock;
        this.units = units;
        this.trail = trail;
    }

    @Test
    void writesWhatWaitsWhenTheProgramStops() {
        var reads = new ReadTrail(entries, clock);
        var admin = units.newUnit();
        var other = units.newUnit();
        reads.start();
        for (int i = 0; i < 700; i++) {
            view(reads, i % 2 == 0 ? admin : other);
        }
        reads.stop();
        Acting.run(admin, () -> assertThat(trail.entries()).isEqualTo(350));
        Acting.run(other, () -> assertThat(trail.entries()).isEqualTo(350));
    }

    @Test
    void notesTheOthersWhenOneCannotBeStored() {
        var reads = new ReadTrail(entries, clock);
        var admin = units.newUnit();
        reads.start();
        view(reads, admin);
        Acting.run(admin, () -> reads.viewed("customer.viewed", "cust\0mer", Ids.next(), "Bob"));
        Acting.run(admin, () -> reads.viewed("customer.viewed", "customer", Ids.next(), "C\0d"));
        view(reads, admin);
        reads.stop();
        Acting.run(admin, () -> assertThat(trail.entries()).isEqualTo(3));
    }

    @Test
    void refusesToShowWhatCannotBeNotedAnyMore() {
        var neverStarted = new ReadTrail(entries, clock);
        var admin = units.newUnit();
        assertThatThrownBy(() -> {
                    while (true) {
                        view(neverStarted, admin);
                    }
                })
                .isInstanceOf(TrailFull.class);
    }

    private static void view(ReadTrail reads, com.hs6tools.crm.platform.tenancy.Actor actor) {
        UUID customer = Ids.next();
        Acting.run(actor, () -> reads.viewed("customer.viewed", "customer", customer, "Ada"));
    }
}
