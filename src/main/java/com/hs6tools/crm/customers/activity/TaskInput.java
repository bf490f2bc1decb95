package com.hs6tools.crm.customers.activity;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param assigneeId whoever asks when absent in a new task */
record TaskInput(
        @Nullable UUID customerId,
        @Nullable String title,
        @Nullable OffsetDateTime dueAt,
        @Nullable UUID assigneeId,
        @Nullable Boolean done,
        @Nullable Long version) {}
