package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Interactions out of files, taken over set by set. One with an external id is found by it, one without by saying the
 * same of the same customer at the same time; one that is there stays as it is.
 */
@Component
public class StagedInteractions {
    /** @param occurredAt and dueAt in UTC, as RFC 3339 says */
    public record Draft(
            @Nullable String externalId,
            UUID customer,
            String type,
            @Nullable String direction,
            String occurredAt,
            @Nullable String subject,
            @Nullable String content,
            @Nullable String outcome,
            @Nullable String nextAction,
            @Nullable String dueAt,
            @Nullable Integer durationMinutes) {}

    private static final String CUSTOMER_ID = "customer_id";

    private final DSLContext sql;
    private final JsonMapper json;

    StagedInteractions(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * @param write false to see only what would come of it
     * @return for each draft the id of a new interaction, or null when it was there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<@Nullable UUID> add(List<Draft> drafts, boolean write) {
        var rows = drafts.stream().map(this::row).toList();
        var all = json.writeValueAsString(rows);
        var there = new HashSet<>(sql.resultQuery(KNOWN, all, Acting.tenant()).fetch(0, UUID.class));
        Set<String> seen = new HashSet<>();
        var ids = new ArrayList<@Nullable UUID>();
        var fresh = json.createArrayNode();
        for (var row : rows) {
            var id = UUID.fromString(row.get("id").asString());
            var key = row.hasNonNull("external_id")
                    ? row.get("external_id").toString()
                    : row.deepCopy().without("id").toString();
            var isNew = seen.add(key) && !there.contains(id);
            ids.add(isNew ? id : null);
            if (isNew) {
                fresh.add(row);
            }
        }
        if (write && !fresh.isEmpty()) {
            sql.execute(INSERT, Acting.tenant(), fresh.toString());
            touched(customers(fresh));
        }
        return ids;
    }

    /** Takes back interactions an import made, where they are as it left them. @return those that are gone */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> unmake(Map<UUID, Long> versions) {
        var gone = new HashMap<UUID, UUID>();
        sql.resultQuery(
                        """
                        delete from customers.interaction i using unnest(?, ?) as w(id, version)
                        where i.tenant_id = ? and i.id = w.id and i.version = w.version
                        returning i.id, i.customer_id
                        """,
                        versions.keySet().toArray(UUID[]::new),
                        versions.values().toArray(Long[]::new),
                        Acting.tenant())
                .forEach(r -> gone.put(r.get(0, UUID.class), r.get(1, UUID.class)));
        touched(new HashSet<>(gone.values()));
        return List.copyOf(gone.keySet());
    }

    private static Set<UUID> customers(Iterable<? extends tools.jackson.databind.JsonNode> rows) {
        var ids = new HashSet<UUID>();
        rows.forEach(r -> ids.add(UUID.fromString(r.get(CUSTOMER_ID).asString())));
        return ids;
    }

    private void touched(Collection<UUID> customers) {
        sql.execute("""
                update customers.standing s
                set last_interaction_at = (select max(i.occurred_at) from customers.interaction i
                                           where i.tenant_id = s.tenant_id and i.customer_id = s.customer_id)
                where s.tenant_id = ? and s.customer_id = any(?)
                """, Acting.tenant(), customers.toArray(UUID[]::new));
    }

    private ObjectNode row(Draft d) {
        return json.createObjectNode()
                .put("id", Ids.next().toString())
                .put("external_id", d.externalId())
                .put(CUSTOMER_ID, d.customer().toString())
                .put("type", d.type())
                .put("direction", d.direction())
                .put("occurred_at", d.occurredAt())
                .put("subject", d.subject())
                .put("content", d.content())
                .put("outcome", d.outcome())
                .put("next_action", d.nextAction())
                .put("due_at", d.dueAt())
                .put("duration_minutes", d.durationMinutes());
    }

    /** The ids of drafts whose interaction is there. */
    private static final String KNOWN = """
            select n.id from jsonb_populate_recordset(null::customers.interaction, ?::jsonb) n
            join customers.interaction i on i.tenant_id = ? and (
                n.external_id is not null and i.external_id = n.external_id
                or n.external_id is null and i.customer_id = n.customer_id and i.type = n.type and i.occurred_at = n.occurred_at
                    and i.subject is not distinct from n.subject and i.content is not distinct from n.content)
            """;

    private static final String INSERT = """
            insert into customers.interaction (tenant_id, id, customer_id, type, direction, subject, content, outcome, next_action,
                due_at, occurred_at, duration_minutes, external_id)
            select ?, id, customer_id, type, direction, subject, content, outcome, next_action, due_at, occurred_at,
                duration_minutes, external_id
            from jsonb_populate_recordset(null::customers.interaction, ?::jsonb)
            """;
}
