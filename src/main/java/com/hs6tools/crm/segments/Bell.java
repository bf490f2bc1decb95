package com.hs6tools.crm.segments;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes whoever keeps the members up to date, once what made it necessary can be seen by everybody. */
@Component
class Bell {
    private final BlockingQueue<UUID> rung = new LinkedBlockingQueue<>();

    /** When the transaction under way commits. */
    void ringAfterCommit(UUID unit) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                rung.add(unit);
            }
        });
    }

    /** @return the business units it was rung for; none when nobody rang in time */
    Set<UUID> await(long seconds) throws InterruptedException {
        var units = new HashSet<UUID>();
        var first = rung.poll(seconds, TimeUnit.SECONDS);
        if (first != null) {
            units.add(first);
            rung.drainTo(units);
        }
        return units;
    }
}
