package com.hs6tools.crm.customers.companies;

import static com.hs6tools.crmdb.customers.Tables.CONTACT;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crmdb.customers.tables.records.ContactRecord;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes somebody at a company, changes what is said of him, takes him away and back. */
@Component
class KeepContact {
    static final int MOST = 200;
    private static final Map<String, TableField<ContactRecord, ?>> SHOWN = new LinkedHashMap<>();

    static {
        SHOWN.put("name", CONTACT.NAME);
        SHOWN.put("jobTitle", CONTACT.JOB_TITLE);
        SHOWN.put("roles", CONTACT.ROLES);
        SHOWN.put("emails", CONTACT.EMAILS);
        SHOWN.put("phones", CONTACT.PHONES);
        SHOWN.put("note", CONTACT.NOTE);
    }

    private final Customers customers;
    private final Companies companies;
    private final ContactStore store;
    private final UnitClock clock;
    private final Events events;

    KeepContact(Customers customers, Companies companies, ContactStore store, UnitClock clock, Events events) {
        this.customers = customers;
        this.companies = companies;
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    UUID add(UUID customer, ContactInput input) {
        var wrong = input.check().required("name", input.name());
        wrong.throwIfAny();
        customers.requireForWriting(customer);
        companies.requireCompany(customer);
        requireRoom(customer);
        var contact = store.blank(customer);
        var everything = new Patch<>(input, Set.of("name", "jobTitle", "roles", "emails", "phones", "note"));
        apply(everything, contact);
        store.insert(contact);
        if (Boolean.TRUE.equals(input.main())) {
            store.main(customer, contact.getId());
        }
        tell("contact.created", contact, Map.of());
        return contact.getId();
    }

    @Transactional
    void revise(UUID customer, UUID id, Patch<ContactInput> patch, @Nullable Long expectedVersion) {
        var wrong = patch.value().check();
        if (patch.names("name")) {
            wrong.required("name", patch.value().name());
        }
        wrong.throwIfAny();
        customers.requireForWriting(customer);
        var contact = store.lock(customer, id, false);
        ExpectedVersion.check(expectedVersion, contact.getVersion());
        var before = contact.into(CONTACT);
        apply(patch, contact);
        store.derive(contact);
        var changes = changes(before, contact);
        if (!changes.isEmpty()) {
            store.update(contact);
        }
        if (patch.names("main")) {
            choose(customer, id, Boolean.TRUE.equals(patch.value().main()), changes);
        }
        if (!changes.isEmpty()) {
            tell("contact.updated", contact, changes);
        }
    }

    @Transactional
    void remove(UUID customer, UUID id, @Nullable Long expectedVersion) {
        customers.requireForWriting(customer);
        var contact = store.lock(customer, id, false);
        ExpectedVersion.check(expectedVersion, contact.getVersion());
        contact.setDeletedAt(clock.realNow());
        store.update(contact);
        tell("contact.deleted", contact, Map.of());
    }

    /** @throws com.hs6tools.crm.platform.http.NotFound when none of his was deleted under this id */
    @Transactional
    void restore(UUID customer, UUID id) {
        customers.requireForWriting(customer);
        var contact = store.lock(customer, id, true);
        requireRoom(customer);
        contact.setDeletedAt(null);
        store.update(contact);
        tell("contact.restored", contact, Map.of());
    }

    private void requireRoom(UUID customer) {
        new Violations()
                .check(
                        store.count(customer) < MOST,
                        "name",
                        "A company has at most " + MOST + " contacts. Delete one first.",
                        "too_many",
                        Map.of("most", MOST))
                .throwIfAny();
    }

    private static void apply(Patch<ContactInput> patch, ContactRecord to) {
        patch.on(
                "name",
                ContactInput::name,
                (f, name) -> to.setName(Objects.requireNonNull(name).strip()));
        patch.on("jobTitle", ContactInput::jobTitle, (f, title) -> to.setJobTitle(orNull(title)));
        patch.on("note", ContactInput::note, (f, note) -> to.setNote(orNull(note)));
        patch.on("emails", ContactInput::emails, (f, emails) -> to.setEmails(array(emails)));
        patch.on("phones", ContactInput::phones, (f, phones) -> to.setPhones(array(phones)));
        patch.on(
                "roles",
                ContactInput::roles,
                (f, roles) -> to.setRoles(
                        roles == null
                                ? new String[0]
                                : roles.stream().distinct().map(Enum::name).toArray(String[]::new)));
    }

    private void choose(UUID customer, UUID id, boolean main, Map<String, Change> changes) {
        var was = id.equals(store.main(customer));
        if (was != main) {
            store.main(customer, main ? id : null);
            changes.put("main", new Change(was, main));
        }
    }

    private static Map<String, Change> changes(ContactRecord before, ContactRecord after) {
        var changes = new LinkedHashMap<String, Change>();
        SHOWN.forEach((name, column) -> {
            var was = shown(before.get(column));
            var is = shown(after.get(column));
            if (!Objects.equals(was, is)) {
                changes.put(name, new Change(was, is));
            }
        });
        return changes;
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return value instanceof String[] several ? Arrays.asList(several) : value;
    }

    private void tell(String type, ContactRecord contact, Map<String, Change> changes) {
        events.publish(new ContactFact(type, contact.getId(), contact.getName(), contact.getCustomerId(), changes));
    }

    private static String[] array(@Nullable List<String> values) {
        return values == null ? new String[0] : values.toArray(String[]::new);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
