package com.hs6tools.crm.customers.companies;

import static com.hs6tools.crmdb.customers.Tables.COMPANY;
import static com.hs6tools.crmdb.customers.Tables.CONTACT;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.text.ContactKeys;
import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crmdb.customers.tables.records.ContactRecord;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes people at companies. */
@Component
class ContactStore {
    private static final int KEY = 200;

    private final DSLContext sql;
    private final Settings settings;
    private final UnitClock clock;

    ContactStore(DSLContext sql, Settings settings, UnitClock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    ContactRecord blank(UUID customer) {
        var contact = sql.newRecord(CONTACT);
        contact.setTenantId(Acting.tenant());
        contact.setId(Ids.next());
        contact.setCustomerId(customer);
        contact.setCreatedAt(clock.realNow());
        contact.setUpdatedAt(contact.getCreatedAt());
        return contact;
    }

    int count(UUID customer) {
        return sql.fetchCount(CONTACT, of(customer), CONTACT.DELETED_AT.isNull());
    }

    /** @throws NotFound when this customer has no such contact */
    ContactRecord lock(UUID customer, UUID id, boolean deleted) {
        return sql.selectFrom(CONTACT)
                .where(
                        of(customer),
                        CONTACT.ID.eq(id),
                        deleted ? CONTACT.DELETED_AT.isNotNull() : CONTACT.DELETED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This contact"));
    }

    void insert(ContactRecord contact) {
        derive(contact);
        sql.executeInsert(contact);
    }

    void update(ContactRecord contact) {
        derive(contact);
        contact.setVersion(contact.getVersion() + 1);
        contact.setUpdatedAt(clock.realNow());
        sql.executeUpdate(contact);
    }

    @Nullable
    UUID main(UUID customer) {
        return sql.select(COMPANY.MAIN_CONTACT_ID)
                .from(COMPANY)
                .where(COMPANY.TENANT_ID.eq(Acting.tenant()), COMPANY.CUSTOMER_ID.eq(customer))
                .fetchOne(COMPANY.MAIN_CONTACT_ID);
    }

    void main(UUID customer, @Nullable UUID contact) {
        sql.insertInto(COMPANY)
                .set(COMPANY.TENANT_ID, Acting.tenant())
                .set(COMPANY.CUSTOMER_ID, customer)
                .set(COMPANY.MAIN_CONTACT_ID, contact)
                .onConflict(COMPANY.TENANT_ID, COMPANY.CUSTOMER_ID)
                .doUpdate()
                .set(COMPANY.MAIN_CONTACT_ID, contact)
                .execute();
    }

    /** Numbers as they are dialled from anywhere, the key to sort by, the text to search in. */
    void derive(ContactRecord contact) {
        var region = settings.current().phoneRegion();
        contact.setEmails(
                Arrays.stream(contact.getEmails()).map(String::strip).distinct().toArray(String[]::new));
        contact.setPhones(Arrays.stream(contact.getPhones())
                .map(p -> Objects.requireNonNullElse(ContactKeys.phone(p, region), p))
                .distinct()
                .toArray(String[]::new));
        contact.setKeys(Stream.concat(
                        Arrays.stream(contact.getEmails()).map(ContactKeys::email), Arrays.stream(contact.getPhones()))
                .filter(Objects::nonNull)
                .toArray(String[]::new));
        var key = SearchText.of(contact.getName());
        contact.setNameKey(key.length() <= KEY ? key : key.substring(0, KEY));
        contact.setSearchText(SearchText.join(Stream.of(
                        Stream.of(contact.getName()),
                        Arrays.stream(contact.getEmails()),
                        Arrays.stream(contact.getPhones()))
                .flatMap(s -> s)
                .toArray(String[]::new)));
    }

    static Condition of(UUID customer) {
        return CONTACT.TENANT_ID.eq(Acting.tenant()).and(CONTACT.CUSTOMER_ID.eq(customer));
    }
}
