package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes orders with their lines, many in a few statements. */
@Component
class OrderStore {
    /** What became of the orders, and whose sums have changed by it: old customers too. */
    record Saved(Map<String, UUID> ids, Set<UUID> created, Set<UUID> updated, Set<UUID> customers) {}

    private final DSLContext sql;
    private final JsonMapper json;
    private final KnownOrders known;
    private final Products products;
    private final Settings settings;

    OrderStore(DSLContext sql, JsonMapper json, KnownOrders known, Products products, Settings settings) {
        this.products = products;
        this.sql = sql;
        this.json = json;
        this.known = known;
        this.settings = settings;
    }

    Saved save(List<OneOrder> orders) {
        var skus = products.idsBySku(orders.stream().flatMap(OneOrder::products).toList());
        var before = known.lock(orders.stream().map(OneOrder::externalId).toList());
        var saved = new Saved(new java.util.HashMap<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        var fresh = json.createArrayNode();
        var changed = json.createArrayNode();
        for (var one : orders) {
            var old = before.get(one.externalId());
            if (old != null && !old.isOrder()) {
                continue;
            }
            var id = old == null ? Ids.next() : old.id();
            var row = row(id, one, skus);
            saved.ids().put(one.externalId(), id);
            if (old == null) {
                fresh.add(row);
                saved.created().add(id);
            } else if (!old.says(row)) {
                changed.add(row);
                saved.updated().add(id);
            } else {
                continue;
            }
            add(saved.customers(), one.customer());
            add(saved.customers(), old == null ? null : old.customer());
        }
        insert(fresh);
        update(changed);
        return saved;
    }

    private static void add(Set<UUID> customers, @Nullable UUID customer) {
        if (customer != null) {
            customers.add(customer);
        }
    }

    private ObjectNode row(UUID id, OneOrder one, Map<String, UUID> products) {
        var order = one.order();
        var sums = Sums.of(order);
        var row = json.createObjectNode()
                .put("id", id.toString())
                .put("external_id", order.externalId())
                .put("number", order.number())
                .put(
                        "customer_id",
                        one.customer() == null ? null : one.customer().toString())
                .put("status", order.status().name())
                .put("payment_status", order.paymentStatus().name())
                .put("placed_at", order.placedAt().toInstant().toString())
                .put("currency", order.currency() == null ? settings.current().currency() : order.currency())
                .put("discount", order.discount())
                .put("shipping", order.shipping())
                .put("refunded", order.refunded())
                .put("total", sums.total())
                .put("line_count", order.lines().size())
                .put("counted", sums.counted())
                .put("gross", sums.gross())
                .put("returned", sums.returned());
        var address = order.shippingAddress();
        row.put("country", address == null ? null : address.country());
        row.set("shipping_address", address == null ? json.nullNode() : json.valueToTree(address));
        row.set("lines", lines(order, products));
        return row;
    }

    private ArrayNode lines(CheckedOrder order, Map<String, UUID> products) {
        var lines = json.createArrayNode();
        for (var line : order.lines()) {
            lines.addObject()
                    .put("number", lines.size())
                    .put("product_id", String.valueOf(products.get(line.sku())))
                    .put("name", line.name())
                    .put("quantity", line.quantity())
                    .put("unit_price", line.unitPrice())
                    .put("discount", line.discount())
                    .put("tax", line.tax())
                    .put("amount", Sums.amount(line));
        }
        return lines;
    }

    private void insert(ArrayNode rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.execute("""
                insert into commerce.purchase (tenant_id, kind, id, external_id, number, customer_id, status, payment_status,
                    placed_at, currency, discount, shipping, refunded, total, line_count, counted, gross, returned, country,
                    shipping_address)
                select ?, 'ORDER', n.id, n.external_id, n.number, n.customer_id, n.status, n.payment_status, n.placed_at,
                    n.currency, n.discount, n.shipping, n.refunded, n.total, n.line_count, n.counted, n.gross, n.returned,
                    n.country, n.shipping_address
                from jsonb_populate_recordset(null::commerce.purchase, ?::jsonb) n
                order by n.external_id
                """, Acting.tenant(), rows.toString());
        insertLines(rows);
    }

    private void update(ArrayNode rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.execute("""
                update commerce.purchase p
                set number = n.number, customer_id = n.customer_id, status = n.status, payment_status = n.payment_status,
                    placed_at = n.placed_at, currency = n.currency, discount = n.discount, shipping = n.shipping,
                    refunded = n.refunded, total = n.total, line_count = n.line_count, counted = n.counted, gross = n.gross,
                    returned = n.returned, country = n.country, shipping_address = n.shipping_address,
                    version = p.version + 1, updated_at = now()
                from jsonb_populate_recordset(null::commerce.purchase, ?::jsonb) n
                where p.tenant_id = ? and p.id = n.id
                """, rows.toString(), Acting.tenant());
        var ids = new ArrayList<UUID>();
        rows.forEach(r -> ids.add(UUID.fromString(r.get("id").asString())));
        sql.execute(
                "delete from commerce.purchase_line where tenant_id = ? and purchase_id = any(?)",
                Acting.tenant(),
                ids.toArray(UUID[]::new));
        insertLines(rows);
    }

    private void insertLines(ArrayNode rows) {
        sql.execute("""
                insert into commerce.purchase_line
                    (tenant_id, purchase_id, number, product_id, name, quantity, unit_price, discount, tax, amount)
                select ?, o.id, l.number, l.product_id, l.name, l.quantity, l.unit_price, l.discount, l.tax, l.amount
                from jsonb_to_recordset(?::jsonb) as o(id uuid, lines jsonb),
                    jsonb_populate_recordset(null::commerce.purchase_line, o.lines) l
                """, Acting.tenant(), rows.toString());
    }
}
