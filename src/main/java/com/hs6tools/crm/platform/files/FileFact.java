package com.hs6tools.crm.platform.files;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something happened to the files of a record: {@code lead.file_attached}, {@code opportunity.file_removed} and so on. */
public record FileFact(
        String type, String subjectKind, UUID subjectId, String subjectLabel, UUID fileId, Map<String, Change> changes)
        implements DomainEvent {

    static FileFact of(
            String deed, FileHolder.Whose whose, UUID file, @Nullable String before, @Nullable String after) {
        return new FileFact(
                whose.kind() + ".file_" + deed,
                whose.kind(),
                whose.id(),
                whose.label(),
                file,
                Map.of("file", new Change(before, after)));
    }
}
