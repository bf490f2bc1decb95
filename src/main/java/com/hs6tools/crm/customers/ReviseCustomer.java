package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;

import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crmdb.customers.tables.records.CustomerRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a profile: named fields change, null clears, unnamed ones stay. */
@Component
class ReviseCustomer {
    private final CustomerStore store;
    private final CustomerOwners owners;
    private final CustomerLabels labels;
    private final RecordChanges trace;
    private final Events events;

    ReviseCustomer(
            CustomerStore store, CustomerOwners owners, CustomerLabels labels, RecordChanges trace, Events events) {
        this.store = store;
        this.owners = owners;
        this.labels = labels;
        this.trace = trace;
        this.events = events;
    }

    @Transactional
    void revise(UUID id, Patch<CustomerInput> patch, @Nullable Long expectedVersion) {
        var wrong = CustomerRules.check(patch.value());
        wrong.throwIfAny();
        var record = store.lock(id);
        ExpectedVersion.check(expectedVersion, record.getVersion());
        var before = record.into(CUSTOMER);
        apply(patch, record);
        if (patch.names("customFields")) {
            store.changeCustomFields(patch.value().customFields(), record, wrong);
        }
        CustomerRules.hasName(wrong, record.getName());
        wrong.throwIfAny();
        if (!Objects.equals(before.getOwnerId(), record.getOwnerId())) {
            owners.require(record.getOwnerId());
        }
        var changes = new LinkedHashMap<>(ProfileField.changes(before, record));
        changes.putAll(store.takeSensitive(patch.value(), patch::names, record));
        changeLabels(id, patch, "tags", LabelKind.TAG, patch.value().tags(), changes);
        changeLabels(id, patch, "categories", LabelKind.CATEGORY, patch.value().categories(), changes);
        changeAddresses(id, patch, changes);
        if (changes.isEmpty()) {
            return;
        }
        store.update(record);
        if (changes.containsKey("industry") && record.getIndustry() != null) {
            labels.ids(LabelKind.INDUSTRY, List.of(record.getIndustry()));
        }
        if (changes.containsKey("ownerId")) {
            owners.tellAssigned(record.getOwnerId(), id, record.getName());
        }
        trace.add(id, RecordChanges.Kind.FIELD, changes);
        events.publish(new CustomerUpdated(id, record.getName(), changes));
    }

    private void apply(Patch<CustomerInput> patch, CustomerRecord record) {
        ProfileField.PLAIN.stream().filter(f -> patch.names(f.name())).forEach(f -> f.take(patch.value(), record));
        HomeAddress.fill(record, patch.value().addresses(), !patch.names("country"), !patch.names("city"));
        store.derive(record);
    }

    private void changeLabels(
            UUID id,
            Patch<CustomerInput> patch,
            String field,
            LabelKind kind,
            @Nullable List<String> names,
            Map<String, Change> changes) {
        if (!patch.names(field)) {
            return;
        }
        var before = labels.of(id, kind);
        labels.replace(id, kind, Objects.requireNonNullElse(names, List.of()));
        var after = labels.of(id, kind);
        if (!before.equals(after)) {
            changes.put(field, new Change(before, after));
        }
    }

    private void changeAddresses(UUID id, Patch<CustomerInput> patch, Map<String, Change> changes) {
        if (!patch.names("addresses")) {
            return;
        }
        var before = store.addresses(id);
        var after = Objects.requireNonNullElse(patch.value().addresses(), List.<Address>of());
        if (!before.equals(after)) {
            store.replaceAddresses(id, after);
            changes.put("addresses", new Change(before, after));
        }
    }
}
