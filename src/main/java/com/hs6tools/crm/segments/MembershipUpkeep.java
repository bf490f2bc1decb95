package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.TenantDirectory;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the members up to date: at once when something happened in this program, and every few seconds for what others
 * wrote and for what time brings about. A thread of its own, because scores and screens must not wait for it.
 */
@Component
class MembershipUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MembershipUpkeep.class);
    private static final int ROUND_SECONDS = 3;

    private final Bell bell;
    private final DueMembers due;
    private final DueRound round;
    private final TimeWatch watch;
    private final ObjectProvider<TenantDirectory> directory;
    private volatile boolean running;

    MembershipUpkeep(
            Bell bell, DueMembers due, DueRound round, TimeWatch watch, ObjectProvider<TenantDirectory> directory) {
        this.bell = bell;
        this.due = due;
        this.round = round;
        this.watch = watch;
        this.directory = directory;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("segment-members").start(this::work);
    }

    private void work() {
        var looked = System.nanoTime();
        while (running) {
            try {
                bell.await(1).forEach(this::compareDue);
                if (System.nanoTime() - looked > ROUND_SECONDS * 1_000_000_000L) {
                    directory.ifAvailable(d -> d.all().forEach(this::lookAfter));
                    looked = System.nanoTime();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("members of segments wait for the database: {}", e.getMessage());
            }
        }
    }

    private void lookAfter(UUID unit) {
        inUnit(unit, watch::look);
        compareDue(unit);
    }

    private void compareDue(UUID unit) {
        inUnit(unit, () -> {
            while (running && due.isAnybody() && round.compareSome()) {
                LOG.debug("more customers are due in {}", unit);
            }
        });
    }

    private void inUnit(UUID unit, Runnable work) {
        try {
            Acting.run(Actor.system(unit), work);
        } catch (RuntimeException e) {
            LOG.error("members of the segments of {} were not kept and will be tried again", unit, e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
