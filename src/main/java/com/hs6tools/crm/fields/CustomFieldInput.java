package com.hs6tools.crm.fields;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field as it is to be. What it belongs to, its key, its kind and whether it is sensitive are said once and stay.
 *
 * @param labels by language (en, fa, ar); one at least
 * @param choices all of them, in their order; one left out that was there is archived
 * @param version the version the caller has seen; a change of another one is refused
 */
record CustomFieldInput(
        @Nullable RecordKind record,
        @Nullable String key,
        @Nullable Map<String, String> labels,
        @Nullable FieldKind kind,
        @Nullable List<ChoiceInput> choices,
        @Nullable Boolean required,
        @Nullable Object defaultValue,
        @Nullable Boolean sensitive,
        @Nullable Long version) {

    /** @param archived true: chosen no more */
    record ChoiceInput(
            @Nullable String key,
            @Nullable Map<String, String> labels,
            @Nullable Boolean archived) {}
}
