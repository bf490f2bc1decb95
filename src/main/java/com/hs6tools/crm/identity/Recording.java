package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.events.Events;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a change and tells it as a fact, in one transaction of its own, for whoever was not signed in when he began. */
@Component
class Recording {
    private final TransactionTemplate transaction;
    private final Events events;

    Recording(TransactionTemplate transaction, Events events) {
        this.transaction = transaction;
        this.events = events;
    }

    void change(IdentityFact fact, Runnable change) {
        transaction.executeWithoutResult(status -> {
            change.run();
            events.publish(fact);
        });
    }
}
