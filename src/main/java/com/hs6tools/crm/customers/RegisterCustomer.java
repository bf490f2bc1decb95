package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;

import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crmdb.customers.tables.records.CustomerRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a new customer into the records. */
@Component
class RegisterCustomer {
    private final CustomerStore store;
    private final CustomerOwners owners;
    private final CustomerLabels labels;
    private final RecordChanges changes;
    private final Events events;

    RegisterCustomer(
            CustomerStore store, CustomerOwners owners, CustomerLabels labels, RecordChanges changes, Events events) {
        this.store = store;
        this.owners = owners;
        this.labels = labels;
        this.changes = changes;
        this.events = events;
    }

    @Transactional
    UUID register(CustomerInput input) {
        return register(input, true);
    }

    /** One that follows from something else: nobody is there to be asked for custom fields. */
    @Transactional
    UUID registerByItself(CustomerInput input) {
        return register(input, false);
    }

    private UUID register(CustomerInput input, boolean entered) {
        var wrong = CustomerRules.check(input);
        wrong.throwIfAny();
        var record = store.blank();
        ProfileField.PLAIN.forEach(f -> f.take(input, record));
        if (entered) {
            store.takeCustomFields(input.customFields(), record, wrong);
        } else {
            store.beginCustomFields(input.customFields(), record);
        }
        store.takeSensitive(input, name -> true, record);
        ownBeginnersCustomer(record);
        HomeAddress.fill(record, input.addresses(), input.country() == null, input.city() == null);
        store.derive(record);
        CustomerRules.hasName(wrong, record.getName());
        wrong.throwIfAny();
        owners.require(record.getOwnerId());
        store.insert(record);
        var id = record.getId();
        labels.replace(id, LabelKind.TAG, Objects.requireNonNullElse(input.tags(), List.of()));
        labels.replace(id, LabelKind.CATEGORY, Objects.requireNonNullElse(input.categories(), List.of()));
        if (record.getIndustry() != null) {
            labels.ids(LabelKind.INDUSTRY, List.of(record.getIndustry()));
        }
        if (input.addresses() != null) {
            store.replaceAddresses(id, input.addresses());
        }
        owners.tellAssigned(record.getOwnerId(), id, record.getName());
        changes.add(id, RecordChanges.Kind.CREATED, Map.of());
        events.publish(new CustomerCreated(id, record.getName(), ProfileField.changes(store.blank(), record)));
        return id;
    }

    /** Somebody who sees only his own customers must not lose sight of one he just entered. */
    private static void ownBeginnersCustomer(CustomerRecord record) {
        var actor = Acting.now();
        if (record.getOwnerId() == null && actor.scope() != Actor.Scope.ALL) {
            record.set(CUSTOMER.OWNER_ID, actor.id());
        }
    }
}
