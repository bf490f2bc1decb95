package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.http.Violations;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a form may look like. */
final class LeadFormRules {
    static final Set<String> LANGUAGES = Set.of("en", "fa", "ar");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]{0,39}");
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-zA-Z0-9.-]+(:[0-9]{1,5})?");
    private static final int MOST_FIELDS = 40;
    private static final int MOST_OPTIONS = 100;
    private static final int MOST_ORIGINS = 50;

    private LeadFormRules() {}

    static Violations check(LeadForm form) {
        var wrong = new Violations().required("name", form.name()).length("name", form.name(), 100);
        LeadRules.tags(wrong, form.tags());
        wrong.check(
                form.origins().size() <= MOST_ORIGINS,
                "origins",
                "At most " + MOST_ORIGINS + ".",
                "too_many",
                Map.of("most", MOST_ORIGINS));
        for (int i = 0; i < Math.min(form.origins().size(), MOST_ORIGINS); i++) {
            var origin = form.origins().get(i);
            wrong.check(
                    origin != null && ORIGIN.matcher(origin).matches(),
                    "origins[" + i + "]",
                    "An address without a path, such as https://shop.example.",
                    "bad_origin");
        }
        texts(wrong, form.texts());
        fields(wrong, form);
        return wrong;
    }

    private static void texts(Violations wrong, Map<String, FormTexts> texts) {
        wrong.check(
                !texts.isEmpty() && LANGUAGES.containsAll(texts.keySet()),
                "texts",
                "One or more of the languages en, fa, ar.",
                "required");
        texts.forEach((language, t) -> {
            var field = "texts." + language;
            if (t == null) {
                wrong.add(field, "This is needed.", "required");
                return;
            }
            wrong.required(field + ".title", t.title())
                    .length(field + ".title", t.title(), 200)
                    .length(field + ".intro", t.intro(), 2_000)
                    .required(field + ".button", t.button())
                    .length(field + ".button", t.button(), 60)
                    .required(field + ".thanks", t.thanks())
                    .length(field + ".thanks", t.thanks(), 2_000);
        });
    }

    private static void fields(Violations wrong, LeadForm form) {
        var fields = form.fields();
        wrong.check(
                !fields.isEmpty() && fields.size() <= MOST_FIELDS,
                "fields",
                "From 1 to " + MOST_FIELDS + " fields.",
                "required");
        var names = new HashSet<String>();
        for (int i = 0; i < Math.min(fields.size(), MOST_FIELDS); i++) {
            field(wrong, "fields[" + i + "]", fields.get(i), form, names);
        }
        wrong.check(
                names.contains("email") || names.contains("phone"),
                "fields",
                "A form without e-mail and phone brings nobody who can be answered.",
                "unreachable");
        wrong.check(
                !form.doubleOptIn() || names.contains("email"),
                "doubleOptIn",
                "Only an e-mail address can be confirmed; the form does not ask for one.",
                "needs_email");
    }

    private static void field(Violations wrong, String at, @Nullable FormField f, LeadForm form, Set<String> names) {
        if (f == null || f.name() == null || !NAME.matcher(f.name()).matches() || f.kind() == null) {
            wrong.add(at, "A name of letters and digits, and a kind.", "required");
            return;
        }
        wrong.check(names.add(f.name()), at + ".name", "The name is there already.", "already_exists");
        wrong.check(!f.name().equals("email") || f.kind() == FormField.Kind.EMAIL, at + ".kind", "EMAIL.", "bad_value");
        labels(wrong, at + ".labels", f.labels(), form);
        var options = f.options() == null ? List.<FormField.Option>of() : f.options();
        wrong.check(
                (f.kind() == FormField.Kind.CHOICE) != options.isEmpty() && options.size() <= MOST_OPTIONS,
                at + ".options",
                "A choice has from 1 to " + MOST_OPTIONS + " options, other fields none.",
                "required");
        for (int i = 0; i < Math.min(options.size(), MOST_OPTIONS); i++) {
            var option = options.get(i);
            var field = at + ".options[" + i + "]";
            if (option == null) {
                wrong.add(field, "This is needed.", "required");
            } else {
                wrong.required(field + ".value", option.value()).length(field + ".value", option.value(), 200);
                labels(wrong, field + ".labels", option.labels(), form);
            }
        }
    }

    private static void labels(Violations wrong, String at, @Nullable Map<String, String> labels, LeadForm form) {
        for (var language : form.texts().keySet()) {
            var label = labels == null ? null : labels.get(language);
            wrong.required(at + "." + language, label).length(at + "." + language, label, 300);
        }
    }
}
