package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Orders as they are in the database, locked, to be compared with what somebody says of them. */
@Component
class KnownOrders {
    /** An order's row with its lines, in the shape of the tables. */
    record Known(JsonNode row) {
        UUID id() {
            return UUID.fromString(row.get("id").asString());
        }

        boolean isOrder() {
            return row.get("kind").asString().equals(PurchaseKind.ORDER.name());
        }

        @Nullable
        UUID customer() {
            return row.hasNonNull("customer_id")
                    ? UUID.fromString(row.get("customer_id").asString())
                    : null;
        }

        /** Whether everything the other row says is what this one says already. */
        boolean says(ObjectNode other) {
            return other.properties().stream().allMatch(p -> same(p.getValue(), row.get(p.getKey())));
        }
    }

    private final DSLContext sql;
    private final JsonMapper json;

    KnownOrders(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Map<String, Known> lock(Collection<String> externalIds) {
        var known = new HashMap<String, Known>();
        sql.resultQuery("""
                        select to_jsonb(p) || jsonb_build_object(
                            'placed_at', to_char(p.placed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                            'lines', (select coalesce(jsonb_agg(to_jsonb(l) order by l.number), '[]') from commerce.purchase_line l
                                      where l.tenant_id = p.tenant_id and l.purchase_id = p.id))
                        from commerce.purchase p
                        where p.tenant_id = ? and p.external_id = any(?)
                        order by p.id
                        for update
                        """, Acting.tenant(), externalIds.toArray(String[]::new))
                .forEach(r -> {
                    var row = json.readTree(r.get(0, String.class));
                    known.put(row.get("external_id").asString(), new Known(row));
                });
        return known;
    }

    private static boolean same(JsonNode said, @Nullable JsonNode stored) {
        if (said.isNull()) {
            return stored == null || stored.isNull();
        }
        if (stored == null || stored.isNull()) {
            return false;
        }
        if (said.isNumber() && stored.isNumber()) {
            return said.decimalValue().compareTo(stored.decimalValue()) == 0;
        }
        if (said.isArray() && stored.isArray()) {
            return said.size() == stored.size()
                    && java.util.stream.IntStream.range(0, said.size()).allMatch(i -> same(said.get(i), stored.get(i)));
        }
        if (said.isObject() && stored.isObject()) {
            return said.properties().stream().allMatch(p -> same(p.getValue(), stored.get(p.getKey())));
        }
        return said.equals(stored) || sameMoment(said, stored);
    }

    private static boolean sameMoment(JsonNode said, JsonNode stored) {
        try {
            return said.isString()
                    && stored.isString()
                    && stored.asString().endsWith("Z")
                    && java.time.Instant.parse(said.asString())
                            .truncatedTo(java.time.temporal.ChronoUnit.MICROS)
                            .equals(java.time.Instant.parse(stored.asString()));
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }
}
