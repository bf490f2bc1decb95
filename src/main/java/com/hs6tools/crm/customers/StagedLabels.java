package com.hs6tools.crm.customers;

import com.hs6tools.crm.customers.StagedCustomers.Draft;
import com.hs6tools.crm.customers.StagedCustomers.Known;
import com.hs6tools.crm.customers.StagedCustomers.Merged;
import com.hs6tools.crm.customers.StagedCustomers.Outcome;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The tags that come with drafts: added to those a customer has, never taken away. */
@Component
class StagedLabels {
    private static final String ADDED = "labels_added";

    private final DSLContext sql;
    private final JsonMapper json;
    private final CustomerLabels labels;

    StagedLabels(DSLContext sql, JsonMapper json, CustomerLabels labels) {
        this.sql = sql;
        this.json = json;
        this.labels = labels;
    }

    /** @return the outcomes; somebody who only got a tag is updated too */
    List<Merged> add(List<Draft> drafts, List<Merged> merged, Known known) {
        var pairs = missing(wanted(drafts, merged, known));
        if (pairs.isEmpty()) {
            return merged;
        }
        if (known != Known.TRY) {
            insert(pairs);
        }
        var result = new ArrayList<Merged>();
        var told = new HashSet<UUID>();
        for (var one : merged) {
            var added = pairs.getOrDefault(one.id(), Set.of());
            result.add(
                    added.isEmpty() || one.outcome() == Outcome.CREATED || !told.add(one.id())
                            ? one
                            : tagged(one, added));
        }
        return result;
    }

    /** Takes back the tags that {@link #add} gave. */
    void takeBack(ArrayNode rows, Collection<UUID> done) {
        for (var row : rows) {
            var id = UUID.fromString(row.get("id").asString());
            if (done.contains(id) && row.has(ADDED)) {
                var added = row.get(ADDED)
                        .valueStream()
                        .map(n -> UUID.fromString(n.asString()))
                        .toArray(UUID[]::new);
                sql.execute(
                        "delete from customers.customer_label where tenant_id = ? and customer_id = ? and label_id = any(?)",
                        Acting.tenant(),
                        id,
                        added);
            }
        }
    }

    private Merged tagged(Merged one, Set<UUID> added) {
        var before = one.before() == null ? row(one.id()) : one.before();
        var node = (tools.jackson.databind.node.ObjectNode) json.readTree(before);
        added.forEach(l -> node.withArray(ADDED).add(l.toString()));
        return new Merged(one.id(), Outcome.UPDATED, one.version(), node.toString());
    }

    private String row(UUID id) {
        return sql.fetchSingle(
                        "select to_jsonb(c) from customers.customer c where tenant_id = ? and id = ?",
                        Acting.tenant(),
                        id)
                .get(0, String.class);
    }

    private Map<UUID, Set<UUID>> wanted(List<Draft> drafts, List<Merged> merged, Known known) {
        var names = new HashSet<String>();
        drafts.forEach(d -> names.addAll(d.tags()));
        if (names.isEmpty()) {
            return Map.of();
        }
        var ids = known == Known.TRY ? read(names) : made(names);
        var wanted = new HashMap<UUID, Set<UUID>>();
        for (int i = 0; i < drafts.size(); i++) {
            var one = merged.get(i);
            if (one.outcome() == Outcome.DELETED || known == Known.KEEP && one.outcome() != Outcome.CREATED) {
                continue;
            }
            for (var tag : drafts.get(i).tags()) {
                var label = ids.get(SearchText.of(tag));
                if (label != null) {
                    wanted.computeIfAbsent(one.id(), id -> new HashSet<>()).add(label);
                }
            }
        }
        return wanted;
    }

    private Map<String, UUID> made(Set<String> names) {
        labels.ids(LabelKind.TAG, names);
        return read(names);
    }

    private Map<String, UUID> read(Set<String> names) {
        var ids = new HashMap<String, UUID>();
        sql.resultQuery(
                        "select name_key, id from customers.label where tenant_id = ? and kind = 'TAG' and name_key = any(?)",
                        Acting.tenant(),
                        names.stream().map(SearchText::of).toArray(String[]::new))
                .forEach(r -> ids.put(r.get(0, String.class), r.get(1, UUID.class)));
        return ids;
    }

    private Map<UUID, Set<UUID>> missing(Map<UUID, Set<UUID>> wanted) {
        if (wanted.isEmpty()) {
            return wanted;
        }
        sql.resultQuery(
                        "select customer_id, label_id from customers.customer_label where tenant_id = ? and customer_id = any(?)",
                        Acting.tenant(),
                        wanted.keySet().toArray(UUID[]::new))
                .forEach(r -> wanted.getOrDefault(r.get(0, UUID.class), new HashSet<>())
                        .remove(r.get(1, UUID.class)));
        wanted.values().removeIf(Set::isEmpty);
        return wanted;
    }

    private void insert(Map<UUID, Set<UUID>> pairs) {
        var customers = new ArrayList<UUID>();
        var added = new ArrayList<UUID>();
        pairs.forEach((customer, of) -> of.forEach(label -> {
            customers.add(customer);
            added.add(label);
        }));
        sql.execute("""
                insert into customers.customer_label (tenant_id, customer_id, label_id)
                select ?, c, l from unnest(?, ?) as w(c, l) order by c, l
                on conflict do nothing
                """, Acting.tenant(), customers.toArray(UUID[]::new), added.toArray(UUID[]::new));
    }
}
