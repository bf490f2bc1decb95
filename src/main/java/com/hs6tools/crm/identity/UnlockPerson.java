package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.events.Events;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a lock-out before its time. */
@Component
class UnlockPerson {
    private final StaffQueries queries;
    private final CredentialStore store;
    private final Events events;

    UnlockPerson(StaffQueries queries, CredentialStore store, Events events) {
        this.queries = queries;
        this.store = store;
        this.events = events;
    }

    @Transactional
    void unlock(UUID id) {
        var person = queries.find(id);
        store.unlock(id);
        events.publish(IdentityFact.about("person.unlocked", "person", id, person.name()));
    }
}
