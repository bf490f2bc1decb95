package com.hs6tools.crm.commerce;

import com.hs6tools.crm.commerce.Merged.Outcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A row as it is in its table (null for a new one), and as somebody wants it to be. */
record RowMerge(@Nullable ObjectNode before, ObjectNode now) {

    void say(String column, @Nullable JsonNode value) {
        if (value != null && !value.isNull() && !same(value, now.get(column))) {
            now.set(column, value);
        }
    }

    boolean isNew() {
        return before == null;
    }

    boolean isChanged() {
        return before != null && !before.equals(now);
    }

    Merged merged() {
        var id = UUID.fromString(now.get("id").asString());
        var version = now.get("version").asLong();
        if (isNew()) {
            return new Merged(id, Outcome.CREATED, 1, null);
        }
        return isChanged()
                ? new Merged(id, Outcome.UPDATED, version + 1, String.valueOf(before))
                : new Merged(id, Outcome.UNCHANGED, version, null);
    }

    private static boolean same(JsonNode said, @Nullable JsonNode stored) {
        return stored != null
                && (said.isNumber() && stored.isNumber()
                        ? said.decimalValue().compareTo(stored.decimalValue()) == 0
                        : said.equals(stored));
    }
}
