package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.events.EventReader;
import com.hs6tools.crm.platform.events.StoredEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Follows what changes a score: orders, touches, the record itself, the rules. */
@Component
class ScoringFollower implements EventReader {
    /** After these, nothing that was known before can be relied on. */
    private static final Set<String> OF_EVERYBODY = Set.of("import.finished", "import.undone", "settings.changed");

    private static final Set<String> OF_ORDERS =
            Set.of("order.placed", "order.changed", "order.deleted", "orders.imported");
    private static final Set<String> OF_A_CUSTOMER = Set.of(
            "customer.created",
            "customer.updated",
            "customer.deleted",
            "customer.restored",
            "customer.stage_set",
            "customer.merged",
            "interaction.logged");
    private static final Set<String> OF_PLACES = Set.of("country", "city", "address", "addresses");

    private final DueCustomers due;
    private final SomeScoring some;
    private final Rescoring rescoring;

    ScoringFollower(DueCustomers due, SomeScoring some, Rescoring rescoring) {
        this.due = due;
        this.some = some;
        this.rescoring = rescoring;
    }

    @Override
    public String name() {
        return "scoring";
    }

    @Override
    public Set<String> types() {
        var all = new HashSet<>(OF_EVERYBODY);
        all.addAll(OF_ORDERS);
        all.addAll(OF_A_CUSTOMER);
        return all;
    }

    @Override
    public void read(List<StoredEvent> events) {
        if (events.stream().anyMatch(e -> OF_EVERYBODY.contains(e.type()))) {
            due.addEverybody();
            rescoring.start();
        }
        if (events.stream().anyMatch(ScoringFollower::movesOthers)) {
            due.addEverybody();
        }
        var customers = new HashSet<UUID>();
        events.forEach(e -> customers.addAll(customers(e)));
        due.add(customers);
        some.scoreDue();
    }

    /** Whether the places and sums of others are touched too; they follow at the next full run. */
    private static boolean movesOthers(StoredEvent event) {
        return switch (event.type()) {
            case "interaction.logged", "customer.stage_set" -> false;
            case "customer.updated" ->
                event.data().path("changes").propertyNames().stream().anyMatch(OF_PLACES::contains);
            default -> true;
        };
    }

    private static Set<UUID> customers(StoredEvent event) {
        var found = new HashSet<UUID>();
        if (OF_A_CUSTOMER.contains(event.type()) && event.subjectId() != null) {
            found.add(event.subjectId());
        }
        event.data().path("customers").forEach(node -> add(found, node));
        add(found, event.data().path("customerId"));
        return found;
    }

    private static void add(Set<UUID> found, JsonNode node) {
        if (node.isString()) {
            found.add(UUID.fromString(node.asString()));
        }
    }
}
