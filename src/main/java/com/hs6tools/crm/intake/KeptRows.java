package com.hs6tools.crm.intake;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.leads.Leads;
import com.hs6tools.crm.opportunities.Opportunities;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records that an import could not take back. */
@Component
class KeptRows {
    /**
     * @param entity what it is; COMPANY: the parent and main contact of the customer with this id
     * @param reason CHANGED_SINCE: somebody has changed it; IN_USE: it was made by the import, and has been changed since or
     *     others refer to it
     * @param label how people call it, where the caller may see it
     */
    @Schema(name = "KeptRow")
    record Kept(
            @Schema(
                    allowableValues = {
                        "CUSTOMER",
                        "CONTACT",
                        "COMPANY",
                        "LEAD",
                        "OPPORTUNITY",
                        "PRODUCT",
                        "PURCHASE",
                        "INTERACTION"
                    })
            String entity,

            UUID id,

            @Schema(allowableValues = {"CHANGED_SINCE", "IN_USE"})
            String reason,

            @Nullable String label,
            @Nullable String link) {}

    private record Row(String entity, UUID id, boolean made) {}

    private final DSLContext sql;
    private final Customers customers;
    private final Leads leads;
    private final Opportunities opportunities;

    KeptRows(DSLContext sql, Customers customers, Leads leads, Opportunities opportunities) {
        this.sql = sql;
        this.customers = customers;
        this.leads = leads;
        this.opportunities = opportunities;
    }

    List<Kept> first(UUID importId, int most) {
        var rows = sql.resultQuery("""
                        select entity, entity_id, made from intake.kept_row
                        where tenant_id = ? and import_id = ? order by entity, entity_id limit ?
                        """, Acting.tenant(), importId, most)
                .fetch(r -> new Row(r.get(0, String.class), r.get(1, UUID.class), r.get(2, Boolean.class)));
        var labels = new HashMap<UUID, String>();
        labels.putAll(customers.visibleNames(ids(rows, "CUSTOMER")));
        labels.putAll(customers.visibleNames(ids(rows, "COMPANY")));
        labels.putAll(may("leads:read") ? leads.names(ids(rows, "LEAD")) : Map.of());
        labels.putAll(may("opportunities:read") ? opportunities.titles(ids(rows, "OPPORTUNITY")) : Map.of());
        return rows.stream()
                .map(r -> new Kept(
                        r.entity(), r.id(), r.made() ? "IN_USE" : "CHANGED_SINCE", labels.get(r.id()), link(r)))
                .toList();
    }

    private static boolean may(String right) {
        return Acting.now().may(right) && Acting.now().scope() == Actor.Scope.ALL;
    }

    private static List<UUID> ids(List<Row> rows, String entity) {
        return rows.stream().filter(r -> r.entity().equals(entity)).map(Row::id).toList();
    }

    private static @Nullable String link(Row row) {
        return switch (row.entity()) {
            case "CUSTOMER", "COMPANY" -> "/customers/" + row.id();
            case "LEAD" -> "/leads/" + row.id();
            case "OPPORTUNITY" -> "/opportunities/" + row.id();
            case "PURCHASE" -> "/orders/" + row.id();
            default -> null;
        };
    }
}
