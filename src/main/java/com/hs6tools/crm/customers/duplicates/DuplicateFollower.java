package com.hs6tools.crm.customers.duplicates;

import com.hs6tools.crm.platform.events.EventReader;
import com.hs6tools.crm.platform.events.StoredEvent;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Follows what may make two customers alike: new ones, changed ones, those files brought. */
@Component
class DuplicateFollower implements EventReader {
    private static final String UPDATED = "customer.updated";
    private static final String IMPORTED = "import.finished";
    private static final Set<String> TRAITS = Set.of(
            "firstName",
            "lastName",
            "company",
            "email",
            "phone",
            "emails",
            "phones",
            "city",
            "addresses",
            "taxId",
            "birthDate");

    private final CheckCustomers checking;
    private final SearchForDuplicates searches;

    DuplicateFollower(CheckCustomers checking, SearchForDuplicates searches) {
        this.checking = checking;
        this.searches = searches;
    }

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "customer.created", UPDATED, "customer.restored", "customer.merged", "customer.unmerged", IMPORTED);
    }

    @Override
    public void read(List<StoredEvent> events) {
        var customers = new LinkedHashSet<UUID>();
        for (var event : events) {
            var data = event.data();
            if (event.type().equals(IMPORTED)) {
                if (data.path("kind").asString("").equals("CUSTOMERS")) {
                    searches.start();
                }
            } else if (!event.type().equals(UPDATED) || touchesTraits(data)) {
                customers.add(event.subjectId());
                data.path("customers").forEach(id -> customers.add(UUID.fromString(id.asString())));
            }
        }
        customers.remove(null);
        if (!customers.isEmpty()) {
            checking.check(customers);
        }
    }

    private static boolean touchesTraits(JsonNode data) {
        return !Collections.disjoint(data.path("changes").propertyNames(), TRAITS);
    }
}
