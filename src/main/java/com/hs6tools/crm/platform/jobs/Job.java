package com.hs6tools.crm.platform.jobs;

import com.hs6tools.crm.platform.http.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
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
        @Schema(implementation = Failure.class) @Nullable JsonNode error,
        @Nullable String createdBy,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt) {

    /** Why a job failed, as a refused call would have said it. */
    record Failure(String code, String message, List<Problem.FieldError> errors) {}

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
