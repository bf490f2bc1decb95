package com.hs6tools.crm.customers.merging;

import com.hs6tools.crm.customers.MergedFields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is merged into the customer of the address, and how.
 *
 * @param from the customer who goes into the other one
 * @param fields by field whose value is taken; what is left out goes by the rules
 * @param version the version of the survivor the caller has seen; a merge over another one is refused
 * @param fromVersion the same of the one who is merged
 * @param dryRun only tells what would come of it
 */
@Schema(name = "MergeRequest")
record MergeInput(
        @Nullable UUID from,
        @Nullable Map<String, MergedFields.Choice> fields,
        @Nullable Long version,
        @Nullable Long fromVersion,
        @Nullable Boolean dryRun) {}
