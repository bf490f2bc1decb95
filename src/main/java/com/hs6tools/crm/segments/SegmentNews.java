package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.events.StoredEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What some facts mean for the members of segments.
 *
 * @param customers those something happened to
 * @param imports imports that have ended: whom they changed is looked up
 * @param labels whether an import may have given labels to customers whose record it left alone
 * @param everybody whether anybody may have moved
 * @param scores whether everybody was scored
 */
record SegmentNews(Set<UUID> customers, List<UUID> imports, boolean labels, boolean everybody, boolean scores) {
    /** What a customer's record has and no rule can ask for. */
    static final Set<String> NOBODY_ASKS_FOR = Set.of("notes", "addresses");

    private static final Set<String> CLOCK = Set.of("clock", "timeZone");

    static final Set<String> TYPES = Set.of(
            "customer.created",
            "customer.updated",
            "customer.deleted",
            "customer.restored",
            "customer.merged",
            "customer.unmerged",
            "customers.bulk_changed",
            "custom_field.archived",
            "custom_field.restored",
            "interaction.logged",
            "order.placed",
            "order.changed",
            "order.deleted",
            "orders.imported",
            "product.updated",
            "tag.merged",
            "tag.deleted",
            "category.merged",
            "category.deleted",
            "industry.updated",
            "industry.merged",
            "industry.deleted",
            "import.finished",
            "import.stopped",
            "import.undone",
            "scoring.finished",
            "settings.changed");

    static SegmentNews of(List<StoredEvent> events) {
        var customers = new HashSet<UUID>();
        var imports = new ArrayList<UUID>();
        boolean labels = false;
        boolean everybody = false;
        boolean scores = false;
        for (var event : events) {
            var data = event.data();
            data.path("customers").forEach(node -> customers.add(id(node)));
            switch (event.type()) {
                case "customer.created", "customer.deleted", "customer.restored", "interaction.logged" ->
                    customers.add(event.subjectId());
                case "customer.updated" -> {
                    if (mayMove(data.path("changes").propertyNames())) {
                        customers.add(event.subjectId());
                    }
                }
                case "customers.bulk_changed" -> data.path("ids").forEach(node -> customers.add(id(node)));
                case "customer.merged", "customer.unmerged" -> {}
                case "custom_field.archived", "custom_field.restored" ->
                    everybody |= data.path("record").asString("").equals("CUSTOMER");
                case "order.placed", "order.changed", "order.deleted", "orders.imported" -> {}
                case "import.finished" -> {
                    var id = data.path("importId").asString("");
                    // an import of another make than ours names none: whom it touched is not known
                    if (id.isEmpty()) {
                        everybody = true;
                    } else {
                        imports.add(UUID.fromString(id));
                    }
                    labels |= data.path("kind").asString().equals("CUSTOMERS");
                }
                case "scoring.finished" -> scores |= data.path("changed").asLong(1) > 0;
                case "product.updated" -> everybody |= data.path("changes").has("category");
                case "settings.changed" ->
                    everybody |= !Collections.disjoint(data.path("changes").propertyNames(), CLOCK);
                default -> everybody = true;
            }
        }
        customers.remove(null);
        return new SegmentNews(customers, imports, labels, everybody, scores);
    }

    /** An update that does not say what it changed may have changed anything. */
    private static boolean mayMove(Collection<String> changed) {
        return changed.isEmpty() || !NOBODY_ASKS_FOR.containsAll(changed);
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.asString());
    }
}
