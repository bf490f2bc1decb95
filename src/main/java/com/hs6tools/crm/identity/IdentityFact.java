package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact about people, roles, sessions, tokens or units. Never carries a secret, a hash of one, or a code. */
record IdentityFact(
        String type,
        String subjectKind,
        @Nullable UUID subjectId,
        @Nullable String subjectLabel,
        Map<String, Change> changes)
        implements DomainEvent {

    static IdentityFact about(String type, String subjectKind, UUID subject, @Nullable String label) {
        return new IdentityFact(type, subjectKind, subject, label, Map.of());
    }

    IdentityFact with(Map<String, Change> more) {
        return new IdentityFact(type, subjectKind, subjectId, subjectLabel, more);
    }
}
