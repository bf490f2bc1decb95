package com.hs6tools.crm.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdleHeapTests {
    private final IdleHeap.Rest rest = new IdleHeap.Rest();

    @Test
    void restsWhenCollectionsHaveStopped() {
        assertThat(rest.isReached(5)).isFalse();
        assertThat(rest.isReached(9)).isFalse();
        assertThat(rest.isReached(9)).isTrue();
    }

    @Test
    void givesBackOnceUntilThereIsWorkAgain() {
        rest.isReached(5);
        assertThat(rest.isReached(5)).isTrue();
        rest.given(6);
        assertThat(rest.isReached(6)).isFalse();
        assertThat(rest.isReached(6)).isFalse();
        assertThat(rest.isReached(7)).isFalse();
        assertThat(rest.isReached(7)).isTrue();
    }

    @Test
    void doesNothingInAProgramThatNeverCollected() {
        assertThat(rest.isReached(0)).isFalse();
        assertThat(rest.isReached(0)).isFalse();
    }
}
