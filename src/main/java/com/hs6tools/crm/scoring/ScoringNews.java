package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.events.StoredEvent;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What some facts mean for the scores.
 *
 * @param customers whose own facts changed: scored within seconds
 * @param everybodySoon the sums and places of all others moved too: scored when it is worth it
 * @param everybodyNow nothing that was known before can be relied on
 */
record ScoringNews(Set<UUID> customers, boolean everybodySoon, boolean everybodyNow) {
    private static final String SETTINGS = "settings.changed";
    private static final String BULK = "customers.bulk_changed";
    private static final Set<String> IMPORTS = Set.of("import.finished", "import.stopped", "import.undone");
    private static final Set<String> ORDERS =
            Set.of("order.placed", "order.changed", "order.deleted", "orders.imported");
    private static final Set<String> RECORDS =
            Set.of("customer.created", "customer.deleted", "customer.restored", "customer.merged", "customer.unmerged");
    private static final String UPDATED = "customer.updated";
    private static final String TOUCHED = "interaction.logged";

    /** What makes somebody who never bought a prospect, and what ends it. */
    private static final Set<String> HOPES = Set.of(
            "lead.converted",
            "opportunity.opened",
            "opportunity.updated",
            "opportunity.deleted",
            "opportunity.restored",
            "quote.created",
            "quote.updated",
            "quote.deleted",
            "quote.restored");

    private static final Set<String> RULES =
            Set.of("clock", "timeZone", "currency", "weights", "highValueFrom", "tierRule", "tierThresholds");

    /** Set by hand it is the one field of a record that the rules look at. */
    private static final String STAGE = "lifecycleStage";

    private static final Set<String> PLACES = Set.of("country", "city", "address", "addresses");
    private static final Set<String> BULK_LABELS = Set.of("tag", "untag", "assign");

    static final Set<String> TYPES = union(Set.of(SETTINGS, BULK, UPDATED, TOUCHED), HOPES, IMPORTS, ORDERS, RECORDS);

    static ScoringNews of(List<StoredEvent> events) {
        var customers = new HashSet<UUID>();
        boolean soon = false;
        boolean now = false;
        for (var event : events) {
            var data = event.data();
            data.path("customers").forEach(node -> customers.add(id(node)));
            if (HOPES.contains(event.type())) {
                customers.addAll(hopeful(event));
                continue;
            }
            switch (event.type()) {
                case SETTINGS ->
                    now |= !Collections.disjoint(data.path("changes").propertyNames(), RULES);
                case BULK -> {
                    if (!BULK_LABELS.contains(data.path("action").asString(""))) {
                        data.path("ids").forEach(node -> customers.add(id(node)));
                        soon = true;
                    }
                }
                case UPDATED -> {
                    var changed = data.path("changes").propertyNames();
                    if (changed.contains(STAGE)) {
                        customers.add(event.subjectId());
                    }
                    soon |= !Collections.disjoint(changed, PLACES);
                }
                case TOUCHED -> customers.add(event.subjectId());
                default -> {
                    now |= IMPORTS.contains(event.type());
                    soon = true;
                    if (RECORDS.contains(event.type())) {
                        customers.add(event.subjectId());
                    }
                }
            }
        }
        customers.remove(null);
        return new ScoringNews(customers, soon, now);
    }

    /** The customer it is about, and the one it was about before. An edit that leaves the customer changes no score. */
    private static Set<UUID> hopeful(StoredEvent event) {
        var change = event.data().path("changes").path("customerId");
        if (event.type().endsWith(".updated") && change.isMissingNode()) {
            return Set.of();
        }
        return Stream.of(event.data().path("customerId"), change.path("before"))
                .filter(JsonNode::isString)
                .map(ScoringNews::id)
                .collect(Collectors.toSet());
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.asString());
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        var all = new HashSet<String>();
        for (var set : sets) {
            all.addAll(set);
        }
        return Set.copyOf(all);
    }
}
