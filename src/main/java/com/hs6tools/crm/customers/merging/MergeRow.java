package com.hs6tools.crm.customers.merging;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merge that was done, and perhaps undone.
 *
 * @param mergedExternalId by which files and orders still name the one who was merged
 */
@Schema(name = "CustomerMerge")
record MergeRow(
        UUID id,
        UUID survivorId,
        String survivorName,
        UUID mergedId,
        String mergedName,
        @Nullable String mergedExternalId,
        OffsetDateTime mergedAt,
        String mergedByName,
        @Nullable OffsetDateTime undoneAt,
        @Nullable String undoneByName) {}
