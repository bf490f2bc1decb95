package com.hs6tools.crm.platform.files;

import java.util.Optional;
import java.util.UUID;

/** Records of one kind that files hang on. Each module says of its own who may read their files: whoever may see them. */
public interface FileHolder {
    /** What attachments call it, such as {@code lead}. Kept: never changes. */
    String kind();

    /** Who lacks this right may see none of these records. */
    String permission();

    /** Whose data the files of this record are; empty when it is absent, deleted, or outside what the acting person may see. */
    Optional<Whose> whose(UUID record);

    /**
     * @param kind as the audit trail calls it, such as {@code customer}
     * @param label the name it is shown by
     */
    record Whose(String kind, UUID id, String label) {}
}
