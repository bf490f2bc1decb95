package com.hs6tools.crm.customers;

import com.hs6tools.crm.customers.StagedCustomers.Draft;
import com.hs6tools.crm.customers.StagedCustomers.Merged;
import com.hs6tools.crm.customers.StagedCustomers.Outcome;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The customers that some drafts may mean, locked, and those the drafts before made; found again by any of their keys. */
final class KnownCustomers {
    /** A customer's row: as it was in the table (null for a new one) and as it is to be. */
    record Row(@Nullable ObjectNode before, ObjectNode now) {
        boolean isNew() {
            return before == null;
        }

        boolean deleted() {
            return now.hasNonNull("deleted_at");
        }

        boolean isChanged() {
            return before != null && !before.equals(now);
        }

        Merged merged() {
            var id = UUID.fromString(now.get("id").asString());
            var version = now.get("version").asLong();
            if (deleted()) {
                return new Merged(id, Outcome.DELETED, version, null);
            }
            if (isNew()) {
                return new Merged(id, Outcome.CREATED, 1, null);
            }
            return isChanged()
                    ? new Merged(id, Outcome.UPDATED, version + 1, String.valueOf(before))
                    : new Merged(id, Outcome.UNCHANGED, version, null);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /**
     * All at once and in the order of ids, as everybody does: those who are named, and who stands for the merged ones. Key by
     * key, each along its index; with one OR of them the whole table would be read for every batch.
     */
    private static final String LOCKED = """
            select to_jsonb(c) from customers.customer c
            where c.tenant_id = {0} and c.id = any(array(
                select unnest(array[n.id, n.merged_into])
                from (
                    select id, merged_into from customers.customer where tenant_id = {0} and external_id = any({1})
                    union all
                    select id, null from customers.customer
                    where tenant_id = {0} and email_key = any({2}) and deleted_at is null
                    union all
                    select id, null from customers.customer
                    where tenant_id = {0} and name_key = any({3}) and deleted_at is null
                ) n))
            order by c.id
            for no key update of c
            """;

    private final Map<String, Row> byKey = new HashMap<>();
    private final Map<String, String> standIns = new HashMap<>();
    private final String region;

    KnownCustomers(DSLContext sql, JsonMapper json, String region, List<Draft> drafts) {
        this.region = region;
        sql.resultQuery(LOCKED, values(drafts)).fetch(r -> (ObjectNode) json.readTree(r.get(0, String.class))).stream()
                // found before those who were deleted
                .sorted(Comparator.comparing((ObjectNode row) -> row.hasNonNull("deleted_at")))
                .forEach(row -> {
                    if (row.hasNonNull("merged_into")) {
                        standIns.put(
                                row.get("external_id").asString(""),
                                row.get("merged_into").asString());
                    } else {
                        index(new Row(row, row.deepCopy()));
                    }
                });
        standIns.remove("");
        indexStandIns(sql, json);
    }

    private static QueryPart[] values(List<Draft> drafts) {
        return new QueryPart[] {
            DSL.val(Acting.tenant()),
            DSL.val(all(drafts.stream().map(Draft::externalId))),
            DSL.val(all(drafts.stream().map(d -> CustomerKeys.email(d.email())))),
            DSL.val(all(anonymous(drafts).map(KnownCustomers::nameKey)))
        };
    }

    /** Who was merged into another one is found as that one, by the external id he was known by. */
    private void indexStandIns(DSLContext sql, JsonMapper json) {
        var survivors = new HashMap<String, Row>();
        byKey.values().forEach(row -> survivors.put(String.valueOf(text(row, "id")), row));
        // who was merged between being found and being locked: his survivor was not looked for
        var missing = standIns.values().stream()
                .filter(id -> !survivors.containsKey(id))
                .distinct()
                .map(UUID::fromString)
                .toArray(UUID[]::new);
        if (missing.length > 0) {
            sql.resultQuery(
                            "select to_jsonb(c) from customers.customer c where tenant_id = ? and id = any(?) order by id for no key update",
                            Acting.tenant(),
                            missing)
                    .forEach(r -> {
                        var row = (ObjectNode) json.readTree(r.get(0, String.class));
                        var found = new Row(row, row.deepCopy());
                        survivors.put(row.get("id").asString(), found);
                        index(found);
                    });
        }
        standIns.forEach((external, survivor) -> {
            var row = survivors.get(survivor);
            if (row != null) {
                byKey.put("x" + external, row);
            }
        });
    }

    /** The draft names somebody by the external id of one who was merged into this one: he keeps his own. */
    boolean isStandIn(Draft draft) {
        return draft.externalId() != null && standIns.containsKey(draft.externalId());
    }

    Optional<Row> find(Draft draft) {
        var known = draft.externalId() == null ? null : byKey.get("x" + draft.externalId());
        if (known != null) {
            return Optional.of(known);
        }
        var email = CustomerKeys.email(draft.email());
        var same = email == null ? null : byKey.get("e" + email);
        if (draft.externalId() != null) {
            // whoever has this address joins the shop's record, unless he is another of its records already
            return Optional.ofNullable(same).filter(r -> text(r, "external_id") == null);
        }
        if (email != null) {
            return Optional.ofNullable(same);
        }
        return Optional.ofNullable(byKey.get(nameAndPhone(nameKey(draft), CustomerKeys.phone(draft.phone(), region))));
    }

    Row add(ObjectNode fresh) {
        var row = new Row(null, fresh);
        index(row);
        return row;
    }

    /** Makes a row findable by the keys it has now. The first one with a key keeps it. */
    void index(Row row) {
        var external = text(row, "external_id");
        var email = text(row, "email_key");
        if (external != null) {
            byKey.putIfAbsent("x" + external, row);
        }
        if (row.deleted()) {
            return;
        }
        if (email != null) {
            byKey.putIfAbsent("e" + email, row);
        }
        byKey.putIfAbsent(nameAndPhone(text(row, "name_key"), text(row, "phone_key")), row);
    }

    private static Stream<Draft> anonymous(List<Draft> drafts) {
        return drafts.stream().filter(d -> d.externalId() == null);
    }

    private static @Nullable String nameKey(Draft d) {
        var name = CustomerKeys.name(d.company(), d.firstName(), d.lastName(), d.email(), d.externalId());
        return name == null ? null : CustomerKeys.nameKey(name);
    }

    private static String nameAndPhone(@Nullable String name, @Nullable String phone) {
        return "n" + name + "\n" + phone;
    }

    private static String[] all(Stream<@Nullable String> keys) {
        return keys.filter(Objects::nonNull).distinct().toArray(String[]::new);
    }

    private static @Nullable String text(Row row, String column) {
        var value = row.now().get(column);
        return value == null || value.isNull() ? null : value.asString();
    }
}
