package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody changed how soon leads are to be answered, or who gets them. */
public record LeadHandlingChanged(Map<String, Change> changes) implements DomainEvent {
    @Override
    public String type() {
        return "leads.handling_changed";
    }

    @Override
    public String subjectKind() {
        return "settings";
    }

    @Override
    public @Nullable UUID subjectId() {
        return null;
    }
}
