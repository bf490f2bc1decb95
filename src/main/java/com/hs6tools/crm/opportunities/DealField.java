package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;

import com.hs6tools.crm.fields.CustomValues;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crmdb.opportunities.tables.records.OpportunityRecord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** One field of a deal that people write: its name in the API, its column, and how the input says it. */
record DealField<V>(
        String name,
        TableField<OpportunityRecord, V> column,
        Function<OpportunityInput, @Nullable V> said,
        @Nullable V whenCleared) {

    static final List<DealField<?>> ALL = List.of(
            text("title", OPPORTUNITY.TITLE, OpportunityInput::title),
            new DealField<>("customerId", OPPORTUNITY.CUSTOMER_ID, OpportunityInput::customerId, null),
            new DealField<>("value", OPPORTUNITY.VALUE, OpportunityInput::value, BigDecimal.ZERO),
            new DealField<>("currency", OPPORTUNITY.CURRENCY, OpportunityInput::currency, null),
            new DealField<>(
                    "probability",
                    OPPORTUNITY.PROBABILITY,
                    i -> i.probability() == null ? null : i.probability().shortValue(),
                    null),
            new DealField<>("expectedClose", OPPORTUNITY.EXPECTED_CLOSE, OpportunityInput::expectedClose, null),
            new DealField<>("ownerId", OPPORTUNITY.OWNER_ID, OpportunityInput::ownerId, null),
            new DealField<>("competitors", OPPORTUNITY.COMPETITORS, i -> names(i.competitors()), new String[0]),
            text("lossReason", OPPORTUNITY.LOSS_REASON, OpportunityInput::lossReason),
            text("nextStep", OPPORTUNITY.NEXT_STEP, OpportunityInput::nextStep),
            new DealField<>("nextStepDue", OPPORTUNITY.NEXT_STEP_DUE, OpportunityInput::nextStepDue, null),
            text("description", OPPORTUNITY.DESCRIPTION, OpportunityInput::description));

    /** Those a forecast is made of. */
    static final Set<String> FORECAST = Set.of("value", "currency", "probability", "expectedClose", "ownerId");

    /** Takes over what the input says; nothing said clears. */
    void take(OpportunityInput from, OpportunityRecord to) {
        var value = said.apply(from);
        to.set(column, value == null ? whenCleared : value);
    }

    /** Takes over what the input says; nothing said changes nothing. */
    void takeIfSaid(OpportunityInput from, OpportunityRecord to) {
        var value = said.apply(from);
        if (value != null) {
            to.set(column, value);
        }
    }

    /** What differs between two states of a deal, by the API's names. */
    static Map<String, Change> changes(OpportunityRecord before, OpportunityRecord after) {
        var changes = new LinkedHashMap<String, Change>();
        for (var field : ALL) {
            var was = shown(before.get(field.column()));
            var is = shown(after.get(field.column()));
            if (!Objects.equals(was, is)) {
                changes.put(field.name(), new Change(was, is));
            }
        }
        CustomValues.change(before.getCustomFields(), after.getCustomFields())
                .ifPresent(change -> changes.put("customFields", change));
        return changes;
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String[] several -> several.length == 0 ? null : Arrays.asList(several);
            case BigDecimal amount -> Amounts.plain(amount);
            default -> value;
        };
    }

    private static DealField<String> text(
            String name,
            TableField<OpportunityRecord, String> column,
            Function<OpportunityInput, @Nullable String> said) {
        return new DealField<>(
                name,
                column,
                i -> {
                    var value = said.apply(i);
                    return value == null || value.isBlank() ? null : value.strip();
                },
                null);
    }

    private static String @Nullable [] names(@Nullable List<String> said) {
        return said == null ? null : said.stream().map(String::strip).distinct().toArray(String[]::new);
    }
}
