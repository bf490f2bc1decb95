package com.hs6tools.crm.commerce;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record of a file.
 *
 * @param version of the row now
 * @param before the row as it was, where it was changed
 */
public record Merged(
        UUID id, Outcome outcome, long version, @Nullable String before) {
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
