package com.hs6tools.crm.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WritingProgressTests {
    @Test
    void addsUpWhatSeveralHaveWritten() {
        var told = new AtomicLong();
        var progress = new WritingProgress((rows, total) -> told.set(rows * 1000 + total));
        progress.expect(7);
        progress.expect(5);
        progress.wrote(3);
        progress.wrote(4);
        assertThat(told).hasValue(7012);
    }

    @Test
    void endsAllWithTheFaultThatStoppedOne() {
        var progress = new WritingProgress((rows, total) -> {});
        var deadlock = new IllegalStateException("deadlock");
        progress.stop(deadlock);
        progress.stop(new IllegalStateException("later"));
        assertThatThrownBy(() -> progress.wrote(1)).isSameAs(deadlock);
    }

    @Test
    void endsAllWhenSomebodyAskedToStop() {
        var wish = new IllegalStateException("asked to stop");
        var progress = new WritingProgress((rows, total) -> {
            throw wish;
        });
        assertThatThrownBy(() -> progress.wrote(1)).isSameAs(wish);
        assertThatThrownBy(() -> progress.wrote(1)).isSameAs(wish);
    }
}
