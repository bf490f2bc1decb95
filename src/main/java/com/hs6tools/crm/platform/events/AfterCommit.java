package com.hs6tools.crm.platform.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What happens once a fact is true for everybody: readers wake up, open screens hear of it. */
@Component
class AfterCommit {
    private final EventReaders readers;
    private final LiveEvents screens;

    AfterCommit(EventReaders readers, LiveEvents screens) {
        this.readers = readers;
        this.screens = screens;
    }

    void follow(UUID tenant, UUID id, DomainEvent event) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                readers.wake(tenant);
                var what = new LinkedHashMap<String, Object>(Map.of("type", event.type(), "id", id));
                if (event.subjectId() != null) {
                    what.put("subject", event.subjectId());
                }
                Thread.startVirtualThread(() -> screens.tell(tenant, event.type(), what));
            }
        });
    }
}
