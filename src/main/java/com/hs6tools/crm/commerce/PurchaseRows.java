package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes rows of purchases that have the shape of the table. */
final class PurchaseRows {
    private static final String COLUMNS =
            "kind, external_id, number, customer_id, status, payment_status, placed_at, currency, discount, shipping,"
                    + " refunded, total, line_count, counted, gross, returned, country, shipping_address";

    private PurchaseRows() {}

    static void insert(DSLContext sql, JsonMapper json, Collection<ObjectNode> rows) {
        if (!rows.isEmpty()) {
            sql.execute(
                    "insert into commerce.purchase (tenant_id, id, " + COLUMNS + ") select ?, id, " + COLUMNS
                            + " from jsonb_populate_recordset(null::commerce.purchase, ?::jsonb) order by external_id",
                    Acting.tenant(),
                    json.writeValueAsString(rows));
        }
    }

    /** @param only a further condition on the row p and what it is to become n. @return the ids of the rows changed */
    static List<UUID> update(DSLContext sql, JsonMapper json, Collection<ObjectNode> rows, String only) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return sql.resultQuery("""
                        update commerce.purchase p
                        set kind = n.kind, external_id = n.external_id, number = n.number, customer_id = n.customer_id,
                            status = n.status, payment_status = n.payment_status, placed_at = n.placed_at, currency = n.currency,
                            discount = n.discount, shipping = n.shipping, refunded = n.refunded, total = n.total,
                            line_count = n.line_count, counted = n.counted, gross = n.gross, returned = n.returned,
                            country = n.country, shipping_address = n.shipping_address, version = p.version + 1, updated_at = now()
                        from jsonb_populate_recordset(null::commerce.purchase, ?::jsonb) n
                        where p.tenant_id = ? and p.id = n.id
                        """ + only + " returning p.id", json.writeValueAsString(rows), Acting.tenant())
                .fetch(0, UUID.class);
    }
}
