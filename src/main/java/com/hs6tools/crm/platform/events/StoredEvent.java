package com.hs6tools.crm.platform.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A fact as it was kept. */
public record StoredEvent(UUID id, String type, @Nullable UUID subjectId, OffsetDateTime occurredAt, JsonNode data) {}
