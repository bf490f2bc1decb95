package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Violations;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what was filled in: plain text for each field of the form, nothing else. */
final class SubmissionRules {
    private SubmissionRules() {}

    /** @throws InvalidInput (422) naming every field found wrong, by the form's names */
    static Map<String, Object> read(LeadForm form, SubmissionInput input) {
        var wrong = new Violations()
                .length("page", input.page(), 2_000)
                .length("referral", input.referral(), 200)
                .length("language", input.language(), 35)
                .length("website", input.website(), 2_000);
        Map<String, Object> values = input.values() == null ? Map.of() : input.values();
        var known = form.fields().stream().map(FormField::name).collect(Collectors.toSet());
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .limit(10)
                .forEach(name -> wrong.add(
                        name.length() > 60 ? "values" : name, "This form does not ask for it.", "unknown_field"));
        var said = new LinkedHashMap<String, Object>();
        for (var field : form.fields()) {
            var value = value(wrong, field, values.get(field.name()));
            if (value != null) {
                said.put(field.name(), value);
            }
        }
        wrong.check(
                said.containsKey("email") || said.containsKey("phone"),
                known.contains("email") ? "email" : "phone",
                "Leave an e-mail address or a phone number, so that somebody can answer.",
                "needs_address");
        wrong.throwIfAny();
        return said;
    }

    private static @Nullable Object value(Violations wrong, FormField field, @Nullable Object value) {
        if (field.kind() == FormField.Kind.CHECK) {
            var ticked = Boolean.TRUE.equals(value);
            wrong.check(ticked || !field.required(), field.name(), "This is needed.", "required");
            return ticked;
        }
        var text = value instanceof String s ? PlainText.of(s) : "";
        wrong.check(value == null || value instanceof String, field.name(), "A text.", "bad_value");
        if (text.isEmpty()) {
            wrong.check(!field.required(), field.name(), "This is needed.", "required");
            return null;
        }
        wrong.length(field.name(), text, field.longest());
        if (field.kind() == FormField.Kind.EMAIL) {
            wrong.email(field.name(), text);
        }
        wrong.check(
                field.kind() != FormField.Kind.CHOICE
                        || field.options().stream().anyMatch(o -> o.value().equals(text)),
                field.name(),
                "One of the choices.",
                "bad_value");
        return text;
    }
}
