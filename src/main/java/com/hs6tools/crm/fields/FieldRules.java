package com.hs6tools.crm.fields;

import com.hs6tools.crm.fields.CustomFieldInput.ChoiceInput;
import com.hs6tools.crm.platform.http.Violations;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the definition of a field may say. */
final class FieldRules {
    static final int MOST_FIELDS = 100;
    private static final int MOST_CHOICES = 200;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern CHOICE_KEY = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
    private static final Set<String> LANGUAGES = Set.of("en", "fa", "ar");

    private FieldRules() {}

    static Violations ofNew(CustomFieldInput input) {
        var wrong = new Violations()
                .check(input.record() != null, "record", "This is needed.", "required")
                .check(input.kind() != null, "kind", "This is needed.", "required")
                .check(
                        input.key() != null && KEY.matcher(input.key()).matches(),
                        "key",
                        "1 to 40 small letters a-z, digits and _, beginning with a letter, such as machine_count.",
                        "bad_key");
        labels(wrong, "labels", input.labels());
        return wrong;
    }

    /** For a change, the choices that are there already can be named without their labels. */
    static void choices(
            Violations wrong, FieldKind kind, @Nullable List<ChoiceInput> choices, List<FieldChoice> before) {
        if (!kind.hasChoices()) {
            wrong.check(
                    choices == null || choices.isEmpty(), "choices", "A field of this kind has none.", "not_wanted");
            return;
        }
        if (choices == null || choices.isEmpty()) {
            wrong.add("choices", "At least one choice is needed.", "required");
            return;
        }
        if (choices.size() > MOST_CHOICES) {
            wrong.add(
                    "choices",
                    "At most " + MOST_CHOICES + "; these are " + choices.size() + ".",
                    "too_many",
                    Map.of("most", MOST_CHOICES));
            return;
        }
        var known = new HashSet<String>();
        for (int i = 0; i < choices.size(); i++) {
            choice(wrong, "choices[" + i + "]", choices.get(i), before, known);
        }
    }

    private static void choice(
            Violations wrong, String field, @Nullable ChoiceInput choice, List<FieldChoice> before, Set<String> known) {
        if (choice == null) {
            wrong.add(field, "This is needed.", "required");
            return;
        }
        if (choice.key() == null || !CHOICE_KEY.matcher(choice.key()).matches()) {
            wrong.add(field + ".key", "1 to 40 small letters a-z, digits, _ and -.", "bad_key");
        } else if (!known.add(choice.key())) {
            wrong.add(field + ".key", "'" + choice.key() + "' is there twice.", "duplicate");
        }
        if (choice.labels() != null || before.stream().noneMatch(b -> b.key().equals(choice.key()))) {
            labels(wrong, field + ".labels", choice.labels());
        }
    }

    static void labels(Violations wrong, String field, @Nullable Map<String, String> labels) {
        if (labels == null || labels.values().stream().allMatch(l -> l == null || l.isBlank())) {
            wrong.add(field, "A name in one language at least.", "required");
            return;
        }
        labels.forEach((language, label) -> {
            if (!LANGUAGES.contains(language)) {
                wrong.add(field, "Languages are en, fa and ar.", "unknown_language");
            } else {
                wrong.length(field + "." + language, label, 100);
            }
        });
    }
}
