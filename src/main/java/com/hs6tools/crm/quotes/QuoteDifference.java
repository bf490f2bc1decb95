package com.hs6tools.crm.quotes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two quotes, such as a revision and the one before it.
 *
 * @param fields of the whole, in the order of the form
 * @param lines that are not the same in both: in the order of the newer one, then those it has no longer
 */
record QuoteDifference(Side was, Side is, List<FieldChange> fields, List<LineChange> lines) {

    @Schema(name = "QuoteDifferenceSide")
    record Side(UUID id, String number, int revision, String currency, QuotePrice price) {}

    @Schema(name = "QuoteFieldChange")
    record FieldChange(
            String field, @Nullable String was, @Nullable String is) {}

    @Schema(name = "QuoteLineChangeKind")
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** @param fields of a changed line: {@code name}, {@code quantity}, {@code unitPrice}, ... */
    @Schema(name = "QuoteLineChange")
    record LineChange(
            Kind kind, @Nullable QuoteLine was, @Nullable QuoteLine is, List<String> fields) {}
}
