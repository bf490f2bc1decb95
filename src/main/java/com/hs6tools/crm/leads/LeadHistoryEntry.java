package com.hs6tools.crm.leads;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param data for an edit: before and after by field; for a beginning: the form or file it came by */
record LeadHistoryEntry(
        UUID id,
        OffsetDateTime at,
        LeadChanges.Kind kind,
        @Nullable LeadStatus from,
        @Nullable LeadStatus to,
        @Nullable String reason,
        String actorName,
        Map<String, Object> data) {}
