package com.hs6tools.crm.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One field of a form.
 *
 * @param name a field of the lead ({@link #KNOWN}); any other becomes one of the lead's own fields
 * @param labels by language
 * @param options for a choice
 */
@Schema(name = "LeadFormField")
record FormField(String name, Kind kind, boolean required, Map<String, String> labels, List<Option> options) {
    static final Set<String> KNOWN =
            Set.of("firstName", "lastName", "company", "email", "phone", "message", "industry", "country", "city");

    @Schema(name = "LeadFormFieldKind")
    enum Kind {
        TEXT,
        LONG,
        EMAIL,
        PHONE,
        CHOICE,
        /** Ticked or not; a required one must be ticked. */
        CHECK
    }

    /** @param labels by language */
    @Schema(name = "LeadFormOption")
    record Option(String value, Map<String, String> labels) {}

    int longest() {
        return switch (kind) {
            case LONG -> 10_000;
            case EMAIL -> 320;
            case PHONE -> 60;
            default -> 200;
        };
    }
}
