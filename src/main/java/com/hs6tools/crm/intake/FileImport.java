package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.jobs.Job;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as the API shows it.
 *
 * @param result the counts so far; they are right after any interruption
 * @param undoneAt when it was taken back
 */
record FileImport(
        UUID id,
        ImportKind kind,
        @Nullable String preset,
        UUID fileId,
        String fileName,
        long fileSize,
        Map<String, String> mapping,
        ImportOptions options,
        boolean dryRun,
        Job.@Nullable State state,
        Counts result,
        @Nullable String createdBy,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime undoneAt) {

    FileImport in(Job.State now) {
        return new FileImport(
                id, kind, preset, fileId, fileName, fileSize, mapping, options, dryRun, now, result, createdBy,
                createdAt, undoneAt);
    }

    /** Rows of the file by what became of them; warnings are said beside a row that was taken. */
    record Counts(long created, long updated, long unchanged, long rejected, long warnings) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(
                    created + more.created,
                    updated + more.updated,
                    unchanged + more.unchanged,
                    rejected + more.rejected,
                    warnings + more.warnings);
        }
    }
}
