package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes back what an import did to orders. A row somebody changed since stays as it is. */
@Component
public class PurchaseUndo {
    private final DSLContext sql;
    private final JsonMapper json;
    private final PurchaseLock lock;
    private final PurchaseFacts facts;

    PurchaseUndo(DSLContext sql, JsonMapper json, PurchaseLock lock, PurchaseFacts facts) {
        this.sql = sql;
        this.json = json;
        this.lock = lock;
        this.facts = facts;
    }

    /** Removes orders an import made, with their lines. @return those that are gone */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> unmake(Map<UUID, Long> versions) {
        lock.hold();
        var customers = new HashSet<UUID>();
        var gone = sql.resultQuery(
                        """
                        delete from commerce.purchase p using unnest(?, ?) as w(id, version)
                        where p.tenant_id = ? and p.id = w.id and p.version = w.version
                        returning p.id, p.customer_id
                        """,
                        versions.keySet().toArray(UUID[]::new),
                        versions.values().toArray(Long[]::new),
                        Acting.tenant())
                .fetch(r -> {
                    add(customers, r.get(1, UUID.class));
                    return r.get(0, UUID.class);
                });
        facts.changed(customers);
        return gone;
    }

    /** @param rows as they were before, each with the version the import left. @return those restored */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> restore(Map<String, Long> rows) {
        lock.hold();
        var back = new ArrayList<ObjectNode>();
        rows.forEach((row, version) -> back.add(((ObjectNode) json.readTree(row)).put("version", version)));
        var customers = new HashSet<>(customers(back));
        var done = new HashSet<>(PurchaseRows.update(sql, json, back, " and p.version = n.version"));
        sql.execute("""
                delete from commerce.purchase_line l
                using jsonb_to_recordset(?::jsonb) as w(id uuid, highest integer)
                where l.tenant_id = ? and l.purchase_id = w.id and l.number > w.highest and w.id = any(?)
                """, json.writeValueAsString(back), Acting.tenant(), done.toArray(UUID[]::new));
        back.forEach(row -> add(
                customers,
                row.hasNonNull("customer_id")
                        ? UUID.fromString(row.get("customer_id").asString())
                        : null));
        facts.changed(customers);
        return List.copyOf(done);
    }

    /** Which of these customers have bought something, so that they cannot be removed. */
    public Set<UUID> buyers(Collection<UUID> customers) {
        return new HashSet<>(sql.resultQuery(
                        "select distinct customer_id from commerce.purchase where tenant_id = ? and customer_id = any(?)",
                        Acting.tenant(),
                        customers.toArray(UUID[]::new))
                .fetch(0, UUID.class));
    }

    private List<UUID> customers(List<ObjectNode> rows) {
        var ids =
                rows.stream().map(r -> UUID.fromString(r.get("id").asString())).toArray(UUID[]::new);
        return sql.resultQuery(
                        "select distinct customer_id from commerce.purchase where tenant_id = ? and id = any(?) and customer_id is not null",
                        Acting.tenant(),
                        ids)
                .fetch(0, UUID.class);
    }

    private static void add(Set<UUID> customers, @org.jspecify.annotations.Nullable UUID customer) {
        if (customer != null) {
            customers.add(customer);
        }
    }
}
