package com.hs6tools.crm.customers.companies;

import static com.hs6tools.crmdb.customers.Tables.COMPANY;
import static com.hs6tools.crmdb.customers.Tables.CONTACT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crmdb.customers.tables.records.ContactRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Reads the people at a company. */
@Component
class ContactQueries {
    private final DSLContext sql;
    private final Customers customers;
    private final PersonalDataReads reads;

    ContactQueries(DSLContext sql, Customers customers, PersonalDataReads reads) {
        this.sql = sql;
        this.customers = customers;
        this.reads = reads;
    }

    /** The one to talk to first, then the others as they were entered; short enough to be answered whole. */
    Page<Contact> of(UUID customer) {
        customers.requireVisible(customer);
        var contacts = contacts(customer);
        reads.listed(
                "contacts.listed", "contact", contacts.stream().map(Contact::id).toList());
        return Page.whole(contacts);
    }

    Contact find(UUID customer, UUID id) {
        customers.requireVisible(customer);
        var contact = written(customer, id);
        reads.viewed("contact.viewed", "contact", id, contact.name());
        return contact;
    }

    /** Just written by the acting person. */
    Contact written(UUID customer, UUID id) {
        return contacts(customer).stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("This contact"));
    }

    private List<Contact> contacts(UUID customer) {
        Field<UUID> chosen = field(select(COMPANY.MAIN_CONTACT_ID)
                .from(COMPANY)
                .where(COMPANY.TENANT_ID.eq(CONTACT.TENANT_ID), COMPANY.CUSTOMER_ID.eq(CONTACT.CUSTOMER_ID)));
        var rows = sql.selectFrom(CONTACT)
                .where(ContactStore.of(customer), CONTACT.DELETED_AT.isNull())
                .orderBy(CONTACT.ID.eq(chosen).desc().nullsLast(), CONTACT.CREATED_AT, CONTACT.ID)
                .fetch();
        var contacts = new ArrayList<Contact>(rows.size());
        for (var row : rows) {
            contacts.add(contact(row, contacts.isEmpty()));
        }
        return contacts;
    }

    private static Contact contact(ContactRecord r, boolean main) {
        return new Contact(
                r.getId(),
                r.getVersion(),
                r.getCustomerId(),
                r.getName(),
                r.getJobTitle(),
                Arrays.stream(r.getRoles()).map(ContactRole::valueOf).toList(),
                List.of(r.getEmails()),
                List.of(r.getPhones()),
                main,
                r.getNote(),
                r.getCreatedAt(),
                r.getUpdatedAt());
    }
}
