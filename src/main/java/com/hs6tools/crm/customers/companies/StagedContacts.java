package com.hs6tools.crm.customers.companies;

import static com.hs6tools.crmdb.customers.Tables.CONTACT;
import static org.jooq.impl.DSL.field;

import com.hs6tools.crm.customers.companies.StagedCompanies.Person;
import com.hs6tools.crm.customers.companies.StagedCompanies.Touched;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.ContactKeys;
import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crmdb.customers.tables.records.ContactRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes the contacts of a batch of companies. */
@Component
class StagedContacts {
    private static final Field<String> ROW = field("to_jsonb(contact)::text", String.class);
    private static final int MOST_ADDRESSES = 10;

    private final DSLContext sql;
    private final ContactStore store;
    private final UnitClock clock;

    StagedContacts(DSLContext sql, ContactStore store, UnitClock clock) {
        this.sql = sql;
        this.store = store;
        this.clock = clock;
    }

    Batch of(List<UUID> customers) {
        var batch = new Batch();
        sql.select(CONTACT.fields())
                .select(ROW)
                .from(CONTACT)
                .where(
                        CONTACT.TENANT_ID.eq(Acting.tenant()),
                        CONTACT.CUSTOMER_ID.in(customers),
                        CONTACT.DELETED_AT.isNull())
                .orderBy(CONTACT.CREATED_AT, CONTACT.ID)
                .forUpdate()
                .forEach(r -> batch.at(r.get(CONTACT.CUSTOMER_ID)).add(new Entry(r.into(CONTACT), r.get(ROW))));
        return batch;
    }

    /** @param changed whether he is new, or something was added to him */
    record Found(UUID id, boolean changed) {}

    private static final class Entry {
        private final ContactRecord row;
        private final @Nullable String before;
        private boolean changed;

        Entry(ContactRecord row, @Nullable String before) {
            this.row = row;
            this.before = before;
        }
    }

    final class Batch {
        private final Map<UUID, List<Entry>> byCustomer = new HashMap<>();

        private List<Entry> at(UUID customer) {
            return byCustomer.computeIfAbsent(customer, c -> new ArrayList<>());
        }

        boolean isFull(UUID customer, Person person) {
            return at(customer).size() >= KeepContact.MOST && find(customer, person) == null;
        }

        Found take(UUID customer, Person person) {
            var known = find(customer, person);
            if (known == null) {
                var row = store.blank(customer);
                row.setVersion(1L);
                row.setName(Objects.requireNonNullElse(person.name(), String.valueOf(person.email())));
                row.setEmails(new String[0]);
                row.setPhones(new String[0]);
                row.setRoles(new String[0]);
                var made = new Entry(row, null);
                add(person, made);
                made.changed = true;
                at(customer).add(made);
                return new Found(row.getId(), true);
            }
            return new Found(known.row.getId(), add(person, known));
        }

        private @Nullable Entry find(UUID customer, Person person) {
            var email = ContactKeys.email(person.email());
            var name = SearchText.of(person.name());
            return Stream.concat(
                            at(customer).stream()
                                    .filter(e -> email != null
                                            && Arrays.asList(e.row.getKeys()).contains(email)),
                            at(customer).stream()
                                    .filter(e -> !name.isEmpty()
                                            && SearchText.of(e.row.getName()).equals(name)))
                    .findFirst()
                    .orElse(null);
        }

        /** Adds what is not known of him; what is known stays. */
        private boolean add(Person person, Entry to) {
            var row = to.row;
            var was = row.into(CONTACT);
            row.setEmails(with(row.getEmails(), person.email()));
            row.setRoles(with(row.getRoles(), person.role()));
            var phones = row.getPhones();
            row.setPhones(with(phones, person.phone()));
            store.derive(row);
            var same = Arrays.equals(was.getEmails(), row.getEmails())
                    && Arrays.equals(was.getRoles(), row.getRoles())
                    && Arrays.equals(was.getPhones(), row.getPhones());
            to.changed |= !same;
            return !same;
        }

        private static String[] with(String[] values, @Nullable String another) {
            if (another == null
                    || values.length >= MOST_ADDRESSES
                    || Arrays.stream(values).anyMatch(another::equalsIgnoreCase)) {
                return values;
            }
            return Stream.concat(Arrays.stream(values), Stream.of(another)).toArray(String[]::new);
        }

        /** Writes those that are new or changed. */
        List<Touched> write() {
            var changed = byCustomer.values().stream()
                    .flatMap(List::stream)
                    .filter(e -> e.changed)
                    .toList();
            for (var entry : changed) {
                if (entry.before != null) {
                    entry.row.setVersion(entry.row.getVersion() + 1);
                    entry.row.setUpdatedAt(clock.realNow());
                }
            }
            sql.batchInsert(changed.stream()
                            .filter(e -> e.before == null)
                            .map(e -> e.row)
                            .toList())
                    .execute();
            sql.batchUpdate(changed.stream()
                            .filter(e -> e.before != null)
                            .map(e -> e.row)
                            .toList())
                    .execute();
            return changed.stream()
                    .map(e -> new Touched("CONTACT", e.row.getId(), e.row.getVersion(), e.before))
                    .toList();
        }
    }
}
