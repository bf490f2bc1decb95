package com.hs6tools.crm.customers.companies;

import com.hs6tools.crm.platform.http.Violations;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of somebody at a company. In a change, fields not named stay and null clears.
 *
 * @param main true makes him the one to talk to first; false leaves it to who was entered first
 * @param version the version the caller has seen; a change of another one is refused
 */
@Schema(name = "ContactInput")
record ContactInput(
        @Nullable String name,
        @Nullable String jobTitle,
        @Nullable List<ContactRole> roles,
        @Nullable List<String> emails,
        @Nullable List<String> phones,
        @Nullable Boolean main,
        @Nullable String note,
        @Nullable Long version) {
    private static final int MOST_ADDRESSES = 10;

    Violations check() {
        var wrong = new Violations()
                .length("name", name, 200)
                .length("jobTitle", jobTitle, 200)
                .length("note", note, 2_000)
                .check(
                        roles == null || roles.stream().allMatch(r -> r != null),
                        "roles",
                        "A role is missing in the list.",
                        "required");
        each(wrong, "emails", emails);
        each(wrong, "phones", phones);
        if (emails != null) {
            IntStream.range(0, emails.size())
                    .filter(i -> emails.get(i) != null && !emails.get(i).isBlank())
                    .forEach(i -> wrong.email("emails[" + i + "]", emails.get(i)));
        }
        return wrong;
    }

    private static void each(Violations wrong, String field, @Nullable List<String> values) {
        if (values == null) {
            return;
        }
        wrong.check(
                values.size() <= MOST_ADDRESSES,
                field,
                "At most " + MOST_ADDRESSES + ".",
                "too_many",
                Map.of("most", MOST_ADDRESSES));
        IntStream.range(0, Math.min(values.size(), MOST_ADDRESSES)).forEach(i -> {
            var name = field + "[" + i + "]";
            wrong.required(name, values.get(i)).length(name, values.get(i), field.equals("emails") ? 320 : 60);
        });
    }
}
