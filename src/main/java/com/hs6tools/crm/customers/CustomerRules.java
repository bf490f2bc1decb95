package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.http.Violations;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a profile may say. */
final class CustomerRules {
    static final int MOST_LABELS = 100;
    private static final int MOST_CONTACTS = 20;
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private CustomerRules() {}

    static Violations check(CustomerInput input) {
        var wrong = new Violations()
                .length("externalId", input.externalId(), 200)
                .length("firstName", input.firstName(), 200)
                .length("lastName", input.lastName(), 200)
                .length("company", input.company(), 300)
                .length("email", input.email(), 320)
                .length("phone", input.phone(), 60)
                .length("industry", input.industry(), 60)
                .length("notes", input.notes(), 20_000)
                .length("language", input.language(), 35)
                .length("country", input.country(), 100)
                .length("city", input.city(), 200)
                .length("taxId", input.taxId(), 60)
                .check(
                        input.birthDate() == null || isPlausible(input.birthDate()),
                        "birthDate",
                        "Nobody was born on that day.",
                        "out_of_range");
        if (input.email() != null && !input.email().isBlank()) {
            wrong.email("email", input.email());
        }
        if (input.timeZone() != null && !input.timeZone().isBlank()) {
            wrong.check(
                    ZONES.contains(input.timeZone()),
                    "timeZone",
                    "This is no time zone such as Asia/Tehran.",
                    "bad_zone");
        }
        contacts(wrong, input);
        labels(wrong, "tags", input.tags());
        labels(wrong, "categories", input.categories());
        addresses(wrong, input.addresses());
        customFields(wrong, input.customFields());
        return wrong;
    }

    static void hasName(Violations wrong, @Nullable String name) {
        wrong.check(
                name != null,
                "lastName",
                "A customer needs a name, a company, an e-mail address or an external id.",
                "needs_name");
    }

    private static boolean isPlausible(LocalDate birth) {
        return birth.getYear() >= 1900
                && !birth.isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1));
    }

    private static void contacts(Violations wrong, CustomerInput input) {
        each(
                wrong,
                "emails",
                input.emails(),
                MOST_CONTACTS,
                (field, value) -> wrong.email(field, value).length(field, value, 320));
        each(wrong, "phones", input.phones(), MOST_CONTACTS, (field, value) -> wrong.length(field, value, 60));
    }

    private static void labels(Violations wrong, String field, @Nullable List<String> names) {
        each(
                wrong,
                field,
                names,
                MOST_LABELS,
                (f, name) -> wrong.required(f, CustomerKeys.nameKey(name)).length(f, name, 60));
    }

    private static void addresses(Violations wrong, @Nullable List<Address> addresses) {
        each(
                wrong,
                "addresses",
                addresses,
                MOST_CONTACTS,
                (field, a) -> wrong.length(field + ".line1", a.line1(), 300)
                        .length(field + ".line2", a.line2(), 300)
                        .length(field + ".city", a.city(), 200)
                        .length(field + ".region", a.region(), 200)
                        .length(field + ".postalCode", a.postalCode(), 40)
                        .length(field + ".country", a.country(), 100));
    }

    private static void customFields(Violations wrong, @Nullable Map<String, Object> fields) {
        if (fields != null) {
            wrong.check(fields.size() <= 200, "customFields", "At most 200 fields.", "too_many", Map.of("most", 200));
            fields.keySet().forEach(k -> wrong.length("customFields", k, 60));
            wrong.check(
                    fields.toString().length() <= 64_000,
                    "customFields",
                    "At most 64,000 characters together.",
                    "too_long",
                    Map.of("most", 64_000));
            wrong.check(
                    fields.toString().indexOf('\0') < 0,
                    "customFields",
                    "The text holds a NUL character, which cannot be stored.",
                    "bad_character");
        }
    }

    private interface Check<T> {
        void of(String field, T value);
    }

    private static <T> void each(Violations wrong, String field, @Nullable List<T> values, int most, Check<T> check) {
        if (values == null) {
            return;
        }
        if (values.size() > most) {
            wrong.add(
                    field, "At most " + most + "; these are " + values.size() + ".", "too_many", Map.of("most", most));
            return;
        }
        IntStream.range(0, values.size()).forEach(i -> {
            var name = field + "[" + i + "]";
            if (values.get(i) == null) {
                wrong.add(name, "This is needed.", "required");
            } else {
                check.of(name, values.get(i));
            }
        });
    }
}
