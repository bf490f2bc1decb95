package com.hs6tools.crm.platform.jobs;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A job as the API shows it. */
public record Job(
        UUID id,
        String kind,
        State state,
        long processed,
        @Nullable Long total,
        @Nullable JsonNode result,
        @Nullable JsonNode error,
        @Nullable String createdBy,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt) {

    public enum State {
        QUEUED,
        RUNNING,
        PAUSED,
        SUCCEEDED,
        FAILED,
        CANCELLED;

        public boolean isOver() {
            return this == SUCCEEDED || this == FAILED || this == CANCELLED;
        }
    }
}
