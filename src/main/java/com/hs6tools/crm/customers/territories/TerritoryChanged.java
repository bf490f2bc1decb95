package com.hs6tools.crm.customers.territories;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A territory was made, changed, ranked or deleted. @param type territory.created, .updated, .ranked or .deleted */
public record TerritoryChanged(
        String type, @Nullable UUID subjectId, @Nullable String subjectLabel, Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String subjectKind() {
        return "territory";
    }
}
