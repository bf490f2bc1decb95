package com.hs6tools.crm.customers;

import com.hs6tools.crm.customers.StagedCustomers.Draft;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes drafts as rows in the shape of the table of customers, with the keys that are worked out of them. */
final class DraftedRows {
    private final JsonMapper json;
    private final String phoneRegion;
    private final Map<String, Object> customFields;

    /** @param customFields what a new customer begins with */
    DraftedRows(JsonMapper json, String phoneRegion, Map<String, Object> customFields) {
        this.json = json;
        this.phoneRegion = phoneRegion;
        this.customFields = customFields;
    }

    ObjectNode fresh(Draft draft) {
        var now = Instant.now().toString();
        var row = json.createObjectNode()
                .put("tenant_id", Acting.tenant().toString())
                .put("id", Ids.next().toString())
                .put("version", 1)
                .put("type", "B2C")
                .put("created_at", now)
                .put("updated_at", now);
        row.putObject("custom_fields");
        put(row, customFields);
        row.putArray("emails");
        row.putArray("phones");
        take(draft, row);
        return row;
    }

    /** Puts what the draft says over what the row says, and works out its keys anew. */
    void take(Draft draft, ObjectNode row) {
        put(row, "external_id", draft.externalId());
        put(row, "type", draft.type());
        put(row, "first_name", draft.firstName());
        put(row, "last_name", draft.lastName());
        put(row, "company", draft.company());
        put(row, "email", draft.email());
        put(row, "phone", draft.phone());
        put(row, "industry", draft.industry());
        put(row, "company_size", draft.companySize());
        put(row, "lead_source", draft.leadSource());
        put(row, "notes", draft.notes());
        put(row, "language", draft.language());
        put(row, "time_zone", draft.timeZone());
        put(row, "country", draft.country());
        put(row, "city", draft.city());
        put(row, draft.customFields());
        add(row, "emails", "email", draft.emails());
        add(row, "phones", "phone", draft.phones());
        keys(row);
    }

    private void keys(ObjectNode row) {
        var name = CustomerKeys.name(
                text(row, "company"),
                text(row, "first_name"),
                text(row, "last_name"),
                text(row, "email"),
                text(row, "external_id"));
        var shown = name == null ? "?" : name;
        row.put("name", shown).put("name_key", CustomerKeys.nameKey(shown));
        row.put("email_key", CustomerKeys.email(text(row, "email")));
        row.put("phone_key", CustomerKeys.phone(text(row, "phone"), phoneRegion));
        var emails = Stream.concat(Stream.ofNullable(text(row, "email")), texts(row, "emails"));
        var phones = Stream.concat(Stream.ofNullable(text(row, "phone")), texts(row, "phones"))
                .flatMap(p -> Stream.of(p, CustomerKeys.phone(p, phoneRegion)));
        row.put(
                "search_text",
                CustomerKeys.searchText(
                        shown,
                        text(row, "first_name"),
                        text(row, "last_name"),
                        text(row, "external_id"),
                        emails,
                        phones));
    }

    private static void put(ObjectNode row, String column, @Nullable String value) {
        if (value != null) {
            row.put(column, value);
        }
    }

    private void put(ObjectNode row, Map<String, Object> values) {
        var node = row.withObject("/custom_fields");
        values.forEach((key, value) -> node.set(key, json.valueToTree(value)));
    }

    private static void add(ObjectNode row, String list, String first, List<String> more) {
        ArrayNode values = row.withArray(list);
        var known = new ArrayList<>(texts(row, list).toList());
        known.add(text(row, first));
        more.stream().filter(m -> !known.contains(m)).distinct().forEach(values::add);
    }

    static @Nullable String text(ObjectNode row, String column) {
        var value = row.get(column);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static Stream<String> texts(ObjectNode row, String column) {
        return row.withArray(column).valueStream().map(n -> n.asString());
    }
}
