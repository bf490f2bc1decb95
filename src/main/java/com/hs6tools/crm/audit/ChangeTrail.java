package com.hs6tools.crm.audit;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes one entry per fact, in the transaction that made it true: neither can be without the other. */
@Component
class ChangeTrail {
    private final EntryStore entries;
    private final UnitClock clock;

    ChangeTrail(EntryStore entries, UnitClock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @EventListener
    void on(DomainEvent event) {
        entries.insert(List.of(Note.of(event, Acting.now(), clock.realNow())));
    }
}
