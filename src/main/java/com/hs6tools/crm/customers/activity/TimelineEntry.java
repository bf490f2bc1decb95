package com.hs6tools.crm.customers.activity;

import com.hs6tools.crm.customers.spi.TimelineKind;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that happened with a customer.
 *
 * @param title the words of the fact itself: order number, subject, task, new stage, changed fields
 * @param refId the order, interaction or task behind it
 */
record TimelineEntry(
        UUID id,
        OffsetDateTime at,
        TimelineKind kind,
        String title,
        @Nullable String summary,
        @Nullable String actorName,
        @Nullable JsonNode data,
        @Nullable UUID refId) {}
