package com.hs6tools.crm.fields;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field that a business unit gave its records of one kind.
 *
 * @param key its name in the API; never changes
 * @param labels its name on screens, by language
 * @param choices of CHOICE and CHOICES, in their order; else empty
 * @param defaultValue what a new record gets where nothing is said
 * @param sensitive kept encrypted, shown to those with the right {@code fields:sensitive}, in no list, filter or file
 * @param archived asked for and shown no more; the values stay
 */
public record CustomField(
        UUID id,
        long version,
        RecordKind record,
        String key,
        Map<String, String> labels,
        FieldKind kind,
        List<FieldChoice> choices,
        boolean required,
        @Nullable Object defaultValue,
        boolean sensitive,
        int position,
        boolean archived,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {

    /** In the language, else in English, else in any. */
    public String label(@Nullable String language) {
        return called(labels, language, key);
    }

    /** Whether lists and segments can ask for it. */
    public boolean canBeAskedFor() {
        return !archived && !sensitive;
    }

    static String called(Map<String, String> labels, @Nullable String language, String otherwise) {
        var exact = language == null ? null : labels.get(language);
        var english = exact == null ? labels.get("en") : exact;
        return english == null ? labels.values().stream().findFirst().orElse(otherwise) : english;
    }
}
