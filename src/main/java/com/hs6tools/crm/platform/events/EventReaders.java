package com.hs6tools.crm.platform.events;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.TenantDirectory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the readers reading: at once after a commit in this program, and every few seconds for what others wrote. */
@Component
class EventReaders implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EventReaders.class);
    private static final int ROUND_SECONDS = 3;
    private static final long FIRST_PAUSE_MILLIS = 50;

    private final EventLog log;
    private final List<EventReader> readers;
    private final ObjectProvider<TenantDirectory> directory;
    private final Set<UUID> awake = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Long> pauses = new ConcurrentHashMap<>();
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;

    EventReaders(EventLog log, List<EventReader> readers, ObjectProvider<TenantDirectory> directory) {
        this.log = log;
        this.readers = readers;
        this.directory = directory;
    }

    void wake(UUID tenant) {
        if (awake.add(tenant)) {
            bell.release();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("event-readers").start(this::work);
    }

    private void work() {
        while (running) {
            try {
                if (bell.tryAcquire(ROUND_SECONDS, TimeUnit.SECONDS)) {
                    bell.drainPermits();
                    // taken off the list first: what happens while it reads wakes it again
                    awake.forEach(tenant -> {
                        awake.remove(tenant);
                        readOn(tenant);
                        lookAgainSoon(tenant);
                    });
                } else {
                    directory.ifAvailable(d -> d.all().forEach(this::readOn));
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("event readers wait for the database: {}", e.getMessage());
            }
        }
    }

    /** For what another transaction holds back: after a moment, then after longer ones, until the next round. */
    private void lookAgainSoon(UUID tenant) {
        if (!Acting.call(Actor.system(tenant), log::isHeldBack)) {
            pauses.remove(tenant);
            return;
        }
        long pause = pauses.merge(tenant, FIRST_PAUSE_MILLIS, (last, first) -> 2 * last);
        if (pause >= ROUND_SECONDS * 1000) {
            pauses.remove(tenant);
            return;
        }
        Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(pause);
                wake(tenant);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void readOn(UUID tenant) {
        Acting.run(Actor.system(tenant), () -> readers.forEach(this::readToTheEnd));
    }

    private void readToTheEnd(EventReader reader) {
        try {
            while (running && log.readOn(reader)) {
                LOG.debug("{} reads on", reader.name());
            }
        } catch (RuntimeException e) {
            LOG.error("event reader {} failed and will try again", reader.name(), e);
            log.noteFailure(reader.name(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void stop() {
        running = false;
        bell.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
