package com.hs6tools.crm.customers.merging;

import com.hs6tools.crm.customers.MergedFields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came, or would come, of a merge.
 *
 * @param mergeId by which it can be undone; null where it was only tried
 * @param version of the survivor, as it is now
 * @param moves how many records of each kind went along
 */
record MergeOutcome(
        @Nullable UUID mergeId,
        boolean dryRun,
        UUID survivorId,
        UUID mergedId,
        String name,
        long version,
        List<MergedFields.Field> fields,
        List<Moves> moves) {

    @Schema(name = "MergeMoves")
    record Moves(String kind, long count) {}
}
