package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;

import com.hs6tools.crm.fields.CustomValues;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crmdb.customers.tables.records.CustomerRecord;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** One field of the profile: its name in the API, its column, and how the input says it. */
record ProfileField<V>(
        String name,
        TableField<CustomerRecord, V> column,
        Function<CustomerInput, @Nullable V> said,
        @Nullable V whenCleared) {

    static final List<ProfileField<?>> ALL = List.of(
            text("externalId", CUSTOMER.EXTERNAL_ID, CustomerInput::externalId),
            new ProfileField<>("type", CUSTOMER.TYPE, i -> name(i.type()), CustomerType.B2C.name()),
            text("firstName", CUSTOMER.FIRST_NAME, CustomerInput::firstName),
            text("lastName", CUSTOMER.LAST_NAME, CustomerInput::lastName),
            text("company", CUSTOMER.COMPANY, CustomerInput::company),
            stripped("email", CUSTOMER.EMAIL, CustomerInput::email),
            stripped("phone", CUSTOMER.PHONE, CustomerInput::phone),
            list("emails", CUSTOMER.EMAILS, CustomerInput::emails),
            list("phones", CUSTOMER.PHONES, CustomerInput::phones),
            text("industry", CUSTOMER.INDUSTRY, CustomerInput::industry),
            new ProfileField<>("companySize", CUSTOMER.COMPANY_SIZE, i -> name(i.companySize()), null),
            new ProfileField<>("leadSource", CUSTOMER.LEAD_SOURCE, i -> name(i.leadSource()), null),
            new ProfileField<>("ownerId", CUSTOMER.OWNER_ID, CustomerInput::ownerId, null),
            text("notes", CUSTOMER.NOTES, CustomerInput::notes),
            text("language", CUSTOMER.LANGUAGE, CustomerInput::language),
            text("timeZone", CUSTOMER.TIME_ZONE, CustomerInput::timeZone),
            stripped("country", CUSTOMER.COUNTRY, CustomerInput::country),
            stripped("city", CUSTOMER.CITY, CustomerInput::city),
            // what these may say is for the unit's own fields to decide, see CustomerStore
            new ProfileField<>("customFields", CUSTOMER.CUSTOM_FIELDS, i -> null, JSONB.valueOf("{}")));

    /** All that take what is said as it is. */
    static final List<ProfileField<?>> PLAIN =
            ALL.stream().filter(f -> !f.name().equals("customFields")).toList();

    /** Takes over what the input says; nothing said clears. */
    void take(CustomerInput from, CustomerRecord to) {
        var value = said.apply(from);
        to.set(column, value == null ? whenCleared : value);
    }

    /** What differs between two states of a profile, by the API's names. */
    static Map<String, Change> changes(CustomerRecord before, CustomerRecord after) {
        var changes = new LinkedHashMap<String, Change>();
        for (var field : ALL) {
            if (field.column().equals(CUSTOMER.CUSTOM_FIELDS)) {
                CustomValues.change(before.getCustomFields(), after.getCustomFields())
                        .ifPresent(change -> changes.put(field.name(), change));
                continue;
            }
            var was = shown(before.get(field.column()));
            var is = shown(after.get(field.column()));
            if (!Objects.equals(was, is)) {
                changes.put(field.name(), new Change(was, is));
            }
        }
        return changes;
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String[] several -> several.length == 0 ? null : Arrays.asList(several);
            default -> value;
        };
    }

    private static ProfileField<String> text(
            String name, TableField<CustomerRecord, String> column, Function<CustomerInput, @Nullable String> said) {
        return new ProfileField<>(name, column, i -> orNull(said.apply(i)), null);
    }

    private static ProfileField<String> stripped(
            String name, TableField<CustomerRecord, String> column, Function<CustomerInput, @Nullable String> said) {
        return text(name, column, i -> {
            var value = said.apply(i);
            return value == null ? null : value.strip();
        });
    }

    private static ProfileField<String[]> list(
            String name,
            TableField<CustomerRecord, String[]> column,
            Function<CustomerInput, @Nullable List<String>> said) {
        return new ProfileField<>(
                name,
                column,
                i -> {
                    var values = said.apply(i);
                    return values == null
                            ? null
                            : values.stream()
                                    .map(String::strip)
                                    .filter(v -> !v.isEmpty())
                                    .distinct()
                                    .toArray(String[]::new);
                },
                new String[0]);
    }

    private static @Nullable String orNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
