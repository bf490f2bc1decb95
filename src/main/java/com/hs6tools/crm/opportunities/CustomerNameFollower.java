package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.events.EventReader;
import com.hs6tools.crm.platform.events.StoredEvent;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Deals are found by their customer's name too: a new name is taken over into what is searched in. */
@Component
class CustomerNameFollower implements EventReader {
    private static final Set<String> NAMES = Set.of("company", "firstName", "lastName");

    private final DSLContext sql;
    private final Customers customers;

    CustomerNameFollower(DSLContext sql, Customers customers) {
        this.sql = sql;
        this.customers = customers;
    }

    @Override
    public String name() {
        return "opportunity-customer-names";
    }

    @Override
    public Set<String> types() {
        return Set.of("customer.updated", "customer.merged", "customer.unmerged");
    }

    @Override
    public void read(List<StoredEvent> events) {
        var renamed = events.stream().flatMap(CustomerNameFollower::renamed).collect(Collectors.toSet());
        if (!renamed.isEmpty()) {
            takeOver(customers.names(renamed));
        }
    }

    /** Deals of two merged customers are called by one name, and by two after they came apart. */
    private static Stream<UUID> renamed(StoredEvent event) {
        var named = NAMES.stream().anyMatch(n -> event.data().path("changes").has(n));
        return Stream.concat(
                named ? Stream.ofNullable(event.subjectId()) : Stream.empty(),
                event.data().path("customers").valueStream().map(id -> UUID.fromString(id.asString())));
    }

    private void takeOver(Map<UUID, String> names) {
        var changed = sql
                .select(OPPORTUNITY.ID, OPPORTUNITY.TITLE, OPPORTUNITY.CUSTOMER_ID)
                .from(OPPORTUNITY)
                .where(OPPORTUNITY.TENANT_ID.eq(Acting.tenant()), OPPORTUNITY.CUSTOMER_ID.in(names.keySet()))
                .fetch()
                .stream()
                .map(r -> sql.update(OPPORTUNITY)
                        .set(OPPORTUNITY.SEARCH_TEXT, SearchText.join(r.value2(), names.get(r.value3())))
                        .where(OPPORTUNITY.TENANT_ID.eq(Acting.tenant()), OPPORTUNITY.ID.eq(r.value1())))
                .toList();
        sql.batch(changed).execute();
    }
}
