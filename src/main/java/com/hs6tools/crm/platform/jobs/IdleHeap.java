package com.hs6tools.crm.platform.jobs;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Gives memory back once after each time of work: nothing else makes an idle program collect what it left behind. */
@Component
class IdleHeap implements SmartLifecycle {
    private static final Duration ROUND = Duration.ofMinutes(2);

    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});

    /** Tells when work, seen by the collections it needs, has come and gone. */
    static final class Rest {
        private long last;
        private long given;

        /** @return whether there were collections since memory was last given back, but none since the last look */
        boolean isReached(long collections) {
            var reached = collections == last && collections != given;
            last = collections;
            return reached;
        }

        void given(long collections) {
            last = collections;
            given = collections;
        }
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    private void look() {
        var rest = new Rest();
        try {
            while (running) {
                Thread.sleep(ROUND);
                if (rest.isReached(collections())) {
                    SpareHeap.giveBack();
                    rest.given(collections());
                }
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("idle-heap").start(this::look);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
