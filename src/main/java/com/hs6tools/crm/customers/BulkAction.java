package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.UnreadableBody;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crmdb.customers.tables.records.CustomerRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a bulk action does to each customer: the columns it sets. */
@Component
class BulkAction {
    /** Fields that say nothing of a customer's name or of how he is found. */
    private static final Set<String> ALIKE = Set.of(
            "type", "industry", "companySize", "leadSource", "ownerId", "language", "timeZone", "country", "city");

    private final DSLContext sql;
    private final JsonMapper json;
    private final CustomerOwners owners;

    BulkAction(DSLContext sql, JsonMapper json, CustomerOwners owners) {
        this.sql = sql;
        this.json = json;
        this.owners = owners;
    }

    /** One column set to one value, and the field's name in the API. */
    record Setting(
            String name, Field<Object> column, @Nullable Object value) {}

    /** @throws InvalidInput when what the action needs is missing, or may not be changed in bulk */
    List<Setting> settings(BulkRequest request) {
        return switch (request.action()) {
            case ASSIGN -> settings(Map.of("ownerId", true), blankWith(request));
            case UPDATE -> settings(named(request), input(request));
            case TAG, UNTAG -> {
                new Violations()
                        .required("tag", CustomerKeys.nameKey(text(request.tag())))
                        .length("tag", request.tag(), 60)
                        .throwIfAny();
                yield List.of();
            }
            case DELETE, RESTORE -> List.of();
        };
    }

    private List<Setting> settings(Map<String, Boolean> names, CustomerInput input) {
        CustomerRules.check(input).throwIfAny();
        owners.require(input.ownerId());
        var record = sql.newRecord(CUSTOMER);
        return ProfileField.ALL.stream()
                .filter(f -> names.containsKey(f.name()))
                .map(f -> setting(f, input, record))
                .toList();
    }

    @SuppressWarnings("unchecked") // a column takes the value that its own field read
    private static Setting setting(ProfileField<?> field, CustomerInput input, CustomerRecord scratch) {
        field.take(input, scratch);
        return new Setting(field.name(), (Field<Object>) (Field<?>) field.column(), scratch.get(field.column()));
    }

    private Map<String, Boolean> named(BulkRequest request) {
        var names = new LinkedHashMap<String, Boolean>();
        var changes = request.changes();
        if (changes == null || changes.isEmpty()) {
            throw InvalidInput.field("changes", "Name the fields to change.", "required");
        }
        for (var name : changes.propertyNames()) {
            if (!ALIKE.contains(name)) {
                throw InvalidInput.field(
                        "changes." + name,
                        "In bulk only these can be changed: "
                                + ALIKE.stream().sorted().toList() + ".",
                        "not_in_bulk");
            }
            names.put(name, true);
        }
        return names;
    }

    private CustomerInput input(BulkRequest request) {
        try {
            return json.treeToValue(request.changes(), CustomerInput.class);
        } catch (JacksonException e) {
            throw UnreadableBody.explain("changes.", e);
        }
    }

    private CustomerInput blankWith(BulkRequest request) {
        var owner = json.createObjectNode();
        owner.putPOJO("ownerId", request.ownerId());
        return json.treeToValue(owner, CustomerInput.class);
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
