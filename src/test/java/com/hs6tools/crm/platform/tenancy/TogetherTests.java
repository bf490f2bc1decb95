package com.hs6tools.crm.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class TogetherTests {
    private static final Actor ACTOR = Actor.system(UUID.randomUUID());

    private static <T> T await(CountDownLatch latch, T answer) {
        try {
            latch.await();
            return answer;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void doesAllAtTheSameTimeForTheActorAndAnswersInOrder() throws InterruptedException {
        var all = new CountDownLatch(3);
        var answers = Acting.call(
                ACTOR,
                () -> Together.each(List.of(1, 2, 3), part -> {
                    all.countDown();
                    return await(all, part + " for " + Acting.tenant());
                }));
        assertThat(answers)
                .containsExactly("1 for " + ACTOR.tenant(), "2 for " + ACTOR.tenant(), "3 for " + ACTOR.tenant());
    }

    @Test
    void throwsTheFailureThatCameFirstWhenTheOthersHaveEnded() {
        var failed = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        assertThatThrownBy(() -> Acting.call(
                        ACTOR,
                        () -> Together.each(List.of("slow", "bad"), part -> {
                            if (part.equals("bad")) {
                                failed.countDown();
                                throw new IllegalArgumentException("first");
                            }
                            await(failed, part);
                            LockSupport.parkNanos(50_000_000);
                            ended.set(true);
                            throw new IllegalStateException("later, though it stands first in the list");
                        })))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("first");
        assertThat(ended).isTrue();
    }

    @Test
    void beginsLaterForTheActorAndPassesOnWhatFails() throws InterruptedException {
        var tenant = Acting.call(ACTOR, () -> Together.after(Duration.ofMillis(1), Acting::tenant));
        assertThat(tenant.answer()).isEqualTo(ACTOR.tenant());
        var failing = Acting.call(
                ACTOR,
                () -> Together.after(Duration.ZERO, () -> {
                    throw new IllegalArgumentException("bad");
                }));
        assertThatThrownBy(failing::answer)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bad");
    }

    @Test
    void doesNotBeginWhatIsNoLongerWanted() throws InterruptedException {
        var begun = new AtomicBoolean();
        Acting.call(ACTOR, () -> Together.after(Duration.ofMillis(40), () -> begun.getAndSet(true)))
                .noLongerWanted();
        Thread.sleep(200);
        assertThat(begun).isFalse();
    }
}
