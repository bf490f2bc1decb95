package com.hs6tools.crm.platform.reads;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes note that the acting person was shown personal data: call it once a request, after the rows were read. It
 * costs the request nothing; the trail has it at most a second later.
 */
public interface PersonalDataReads {

    /**
     * @param action such as {@code customer.viewed}, {@code customers.listed}, {@code customers.exported}
     * @param subjectKind such as {@code customer}
     * @param ids whose data was shown; of an export too long to name, the first ones
     * @param count how many in all
     * @param label the one record's name, or what the list was filtered by
     */
    record Read(
            String action,
            String subjectKind,
            Collection<UUID> ids,
            long count,
            @Nullable String label) {}

    void note(Read read);

    /** One record was opened. */
    default void viewed(String action, String subjectKind, UUID id, @Nullable String label) {
        note(new Read(action, subjectKind, List.of(id), 1, label));
    }

    /** A page of a list was shown; an empty one tells nothing about anybody. */
    default void listed(String action, String subjectKind, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            note(new Read(action, subjectKind, ids, ids.size(), null));
        }
    }
}
