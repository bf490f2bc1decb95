package com.hs6tools.crm.customers.activity;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to do for a customer. */
record Task(
        UUID id,
        long version,
        UUID customerId,
        @Nullable String customerName,
        String title,
        @Nullable OffsetDateTime dueAt,
        @Nullable UUID assigneeId,
        @Nullable String assigneeName,
        boolean done,
        @Nullable OffsetDateTime doneAt,
        @Nullable String doneByName,
        String createdByName,
        OffsetDateTime createdAt) {}
