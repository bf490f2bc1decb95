package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;

import com.hs6tools.crm.customers.LeadSource;
import com.hs6tools.crm.fields.CustomValues;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crmdb.leads.tables.records.LeadRecord;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** One field of a lead: its name in the API, its column, and how the input says it. */
record LeadField<V>(
        String name,
        TableField<LeadRecord, V> column,
        Function<LeadInput, @Nullable V> said,
        @Nullable V whenCleared) {

    static final List<LeadField<?>> ALL = List.of(
            text("externalId", LEAD.EXTERNAL_ID, LeadInput::externalId),
            text("firstName", LEAD.FIRST_NAME, LeadInput::firstName),
            text("lastName", LEAD.LAST_NAME, LeadInput::lastName),
            text("company", LEAD.COMPANY, LeadInput::company),
            text("email", LEAD.EMAIL, LeadInput::email),
            text("phone", LEAD.PHONE, LeadInput::phone),
            new LeadField<>("source", LEAD.SOURCE, i -> name(i.source()), LeadSource.OTHER.name()),
            text("referral", LEAD.REFERRAL, LeadInput::referral),
            new LeadField<>("referredBy", LEAD.REFERRED_BY, LeadInput::referredBy, null),
            text("industry", LEAD.INDUSTRY, LeadInput::industry),
            new LeadField<>("companySize", LEAD.COMPANY_SIZE, i -> name(i.companySize()), null),
            text("country", LEAD.COUNTRY, LeadInput::country),
            text("city", LEAD.CITY, LeadInput::city),
            text("language", LEAD.LANGUAGE, LeadInput::language),
            text("message", LEAD.MESSAGE, LeadInput::message),
            text("notes", LEAD.NOTES, LeadInput::notes),
            new LeadField<>("expectedValue", LEAD.EXPECTED_VALUE, LeadInput::expectedValue, null),
            text("currency", LEAD.CURRENCY, LeadInput::currency),
            new LeadField<>("ownerId", LEAD.OWNER_ID, LeadInput::ownerId, null),
            new LeadField<>("nextFollowUpAt", LEAD.NEXT_FOLLOW_UP_AT, LeadInput::nextFollowUpAt, null),
            text("nextAction", LEAD.NEXT_ACTION, LeadInput::nextAction),
            // what these may say is for the unit's own fields to decide, see LeadStore
            new LeadField<>("customFields", LEAD.CUSTOM_FIELDS, i -> null, JSONB.valueOf("{}")));

    /** All that take what is said as it is. */
    static final List<LeadField<?>> PLAIN =
            ALL.stream().filter(f -> !f.name().equals("customFields")).toList();

    /** Takes over what the input says; nothing said clears. */
    void take(LeadInput from, LeadRecord to) {
        var value = said.apply(from);
        to.set(column, value == null ? whenCleared : value);
    }

    /** What differs between two states of a lead, by the API's names. */
    static Map<String, Change> changes(LeadRecord before, LeadRecord after) {
        var changes = new LinkedHashMap<String, Change>();
        for (var field : ALL) {
            if (field.column().equals(LEAD.CUSTOM_FIELDS)) {
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
            case BigDecimal number -> number.stripTrailingZeros();
            default -> value;
        };
    }

    private static LeadField<String> text(
            String name, TableField<LeadRecord, String> column, Function<LeadInput, @Nullable String> said) {
        return new LeadField<>(
                name,
                column,
                i -> {
                    var value = said.apply(i);
                    return value == null || value.isBlank() ? null : value.strip();
                },
                null);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
