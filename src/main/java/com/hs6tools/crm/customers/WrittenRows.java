package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes many customers at once; each row is an object with the names of the columns. */
final class WrittenRows {
    private final DSLContext sql;

    WrittenRows(DSLContext sql) {
        this.sql = sql;
    }

    void update(ArrayNode rows) {
        update(rows, "");
    }

    /** @return the ids of those that were still as the rows know them */
    List<UUID> updateUntouched(ArrayNode rows) {
        return update(rows, "and c.version = n.version");
    }

    private List<UUID> update(ArrayNode rows, String only) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return sql.resultQuery("""
                        update customers.customer c
                        set external_id = n.external_id, type = n.type, first_name = n.first_name, last_name = n.last_name,
                            company = n.company, name = n.name, name_key = n.name_key, email = n.email, email_key = n.email_key,
                            phone = n.phone, phone_key = n.phone_key, emails = n.emails, phones = n.phones, industry = n.industry,
                            company_size = n.company_size, lead_source = n.lead_source, notes = n.notes, language = n.language,
                            time_zone = n.time_zone, country = n.country, city = n.city, search_text = n.search_text,
                            custom_fields = n.custom_fields,
                            version = c.version + 1, updated_at = now()
                        from jsonb_populate_recordset(null::customers.customer, ?::jsonb) n
                        where c.tenant_id = ? and c.id = n.id
                        """ + only + " returning c.id", rows.toString(), Acting.tenant())
                .fetch(0, UUID.class);
    }

    /** @return the ids of those that did not exist before */
    List<UUID> insert(ArrayNode rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var actor = Acting.now();
        if (actor.scope() != Actor.Scope.ALL && actor.id() != null) {
            // somebody who sees only his own customers must not lose sight of those he brings in
            rows.forEach(r -> ((ObjectNode) r).put("owner_id", actor.id().toString()));
        }
        return sql.resultQuery("""
                        with made as (
                            insert into customers.customer
                            select * from jsonb_populate_recordset(null::customers.customer, ?::jsonb)
                            on conflict do nothing
                            returning tenant_id, id
                        ), stand as (
                            insert into customers.standing (tenant_id, customer_id) select tenant_id, id from made
                        ), told as (
                            insert into customers.record_change (tenant_id, id, customer_id, at, kind, actor_name)
                            select tenant_id, platform.new_id(), id, now(), 'CREATED', ? from made
                        )
                        select id from made
                        """, rows.toString(), actor.name()).fetch(0, UUID.class);
    }
}
