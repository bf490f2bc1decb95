package com.hs6tools.crm.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class KeptPerUnitTests {
    private static final Actor ONE = Actor.system(UUID.randomUUID());
    private static final Actor OTHER = Actor.system(UUID.randomUUID());

    private final AtomicInteger reads = new AtomicInteger();
    private final KeptPerUnit<String> kept =
            new KeptPerUnit<>(Duration.ofHours(1), () -> Acting.tenant() + " " + reads.incrementAndGet());

    @AfterEach
    void endTransaction() {
        TransactionSynchronizationManager.clear();
    }

    @Test
    void readsOncePerUnit() {
        assertThat(Acting.call(ONE, kept::current)).isEqualTo(ONE.tenant() + " 1");
        assertThat(Acting.call(OTHER, kept::current)).isEqualTo(OTHER.tenant() + " 2");
        assertThat(Acting.call(ONE, kept::current)).isEqualTo(ONE.tenant() + " 1");
    }

    @Test
    void readsAnewWhenItsTimeIsOver() {
        var shortly = new KeptPerUnit<>(Duration.ZERO, reads::incrementAndGet);
        assertThat(Acting.call(ONE, shortly::current)).isEqualTo(1);
        assertThat(Acting.call(ONE, shortly::current)).isEqualTo(2);
    }

    @Test
    void forgetsAtOnceAndAgainWhenTheChangeIsCommitted() {
        TransactionSynchronizationManager.initSynchronization();
        Acting.run(ONE, () -> {
            kept.current();
            kept.forgetNowAndAfterCommit();
            // somebody else still reads what was there before
            assertThat(kept.current()).isEqualTo(ONE.tenant() + " 2");
            TransactionSynchronizationManager.getSynchronizations()
                    .forEach(s -> s.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
            assertThat(kept.current()).isEqualTo(ONE.tenant() + " 3");
        });
    }

    @Test
    void doesNotKeepWhatWasReadWhileItChanged() {
        var changing = new AtomicInteger();
        var holder = new AtomicInteger();
        @SuppressWarnings("unchecked")
        KeptPerUnit<Integer>[] self = new KeptPerUnit[1];
        self[0] = new KeptPerUnit<>(Duration.ofHours(1), () -> {
            if (changing.getAndIncrement() == 0) {
                self[0].forgetNowAndAfterCommit();
            }
            return holder.incrementAndGet();
        });
        assertThat(Acting.call(ONE, self[0]::current)).isEqualTo(1);
        assertThat(Acting.call(ONE, self[0]::current)).isEqualTo(2);
        assertThat(Acting.call(ONE, self[0]::current)).isEqualTo(2);
    }
}
