package com.hs6tools.crm.platform.files;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on a record.
 *
 * @param id of the attachment; {@code fileId} is what is downloaded
 * @param size bytes
 * @param recordKind what it hangs on, such as {@code lead}
 * @param recordLabel the name that record is shown by; null where only one record is listed
 */
public record AttachedFile(
        UUID id,
        UUID fileId,
        String name,
        long size,
        @Nullable UUID attachedById,
        String attachedByName,
        OffsetDateTime attachedAt,
        String recordKind,
        UUID recordId,
        @Nullable String recordLabel) {}
