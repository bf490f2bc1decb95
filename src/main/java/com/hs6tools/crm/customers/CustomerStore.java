package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.ADDRESS;
import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.STANDING;

import com.hs6tools.crm.fields.CustomFields;
import com.hs6tools.crm.fields.RecordKind;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crmdb.customers.tables.records.CustomerRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes profiles. */
@Component
class CustomerStore {
    private final DSLContext sql;
    private final Settings settings;
    private final UnitClock clock;
    private final SensitiveFields sensitive;
    private final CustomFields fields;

    CustomerStore(DSLContext sql, Settings settings, UnitClock clock, SensitiveFields sensitive, CustomFields fields) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
        this.sensitive = sensitive;
        this.fields = fields;
    }

    CustomerRecord blank() {
        var record = sql.newRecord(CUSTOMER);
        record.setTenantId(Acting.tenant());
        record.setId(Ids.next());
        return record;
    }

    /** @throws ExternalIdTaken when another customer has the same external id */
    void insert(CustomerRecord record) {
        record.setCreatedAt(clock.realNow());
        record.setUpdatedAt(record.getCreatedAt());
        var made = sql.insertInto(CUSTOMER)
                .set(record)
                .onConflict(CUSTOMER.TENANT_ID, CUSTOMER.EXTERNAL_ID)
                .where(CUSTOMER.EXTERNAL_ID.isNotNull())
                .doNothing()
                .execute();
        if (made == 0) {
            throw new ExternalIdTaken(record.getExternalId());
        }
        sql.insertInto(STANDING)
                .set(STANDING.TENANT_ID, record.getTenantId())
                .set(STANDING.CUSTOMER_ID, record.getId())
                .execute();
    }

    /** @throws NotFound when it is absent, deleted, or outside what the acting person may see */
    CustomerRecord lock(UUID id) {
        return sql.selectFrom(CUSTOMER)
                .where(CustomerScope.visible(), CUSTOMER.ID.eq(id), CUSTOMER.DELETED_AT.isNull())
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This customer"));
    }

    /** Saves what was changed in a locked record, as its next version. */
    void update(CustomerRecord record) {
        record.setVersion(record.getVersion() + 1);
        record.setUpdatedAt(clock.realNow());
        var taken = record.getExternalId() != null
                && record.modified(CUSTOMER.EXTERNAL_ID)
                && sql.fetchExists(
                        CUSTOMER,
                        CUSTOMER.TENANT_ID.eq(Acting.tenant()),
                        CUSTOMER.EXTERNAL_ID.eq(record.getExternalId()),
                        CUSTOMER.ID.ne(record.getId()));
        if (taken) {
            throw new ExternalIdTaken(record.getExternalId());
        }
        sql.executeUpdate(record);
    }

    /** @return which of the named sensitive fields changed */
    Map<String, Change> takeSensitive(CustomerInput from, Predicate<String> named, CustomerRecord to) {
        return sensitive.take(from, named, to);
    }

    /** Of a new customer: what is said, and defaults where nothing is. */
    void takeCustomFields(@Nullable Map<String, Object> said, CustomerRecord to, Violations wrong) {
        to.setCustomFields(fields.of(RecordKind.CUSTOMER).taken(said, wrong));
    }

    /** Of a new customer that nobody enters in person: what fits of what is known, and defaults. */
    void beginCustomFields(@Nullable Map<String, Object> known, CustomerRecord to) {
        var set = fields.of(RecordKind.CUSTOMER);
        to.setCustomFields(set.begun(set.fitting(known == null ? Map.of() : known)));
    }

    /** Fields not named stay, null clears. */
    void changeCustomFields(@Nullable Map<String, Object> said, CustomerRecord to, Violations wrong) {
        to.setCustomFields(fields.of(RecordKind.CUSTOMER).changed(said, to.getCustomFields(), wrong));
    }

    /** Works out the columns that follow from the others; the name stays null where nothing gives one. */
    void derive(CustomerRecord record) {
        var region = settings.current().phoneRegion();
        if (record.getEmail() == null && record.getEmails().length > 0) {
            record.setEmail(record.getEmails()[0]);
        }
        record.setPhone(CustomerKeys.phone(record.getPhone(), region));
        record.setPhones(Arrays.stream(record.getPhones())
                .map(p -> CustomerKeys.phone(p, region))
                .toArray(String[]::new));
        var name = CustomerKeys.name(
                record.getCompany(),
                record.getFirstName(),
                record.getLastName(),
                record.getEmail(),
                record.getExternalId());
        record.setName(name);
        record.setNameKey(name == null ? null : CustomerKeys.nameKey(name));
        record.setEmailKey(CustomerKeys.email(record.getEmail()));
        record.setPhoneKey(record.getPhone());
        record.setSearchText(
                name == null
                        ? null
                        : CustomerKeys.searchText(
                                name,
                                record.getFirstName(),
                                record.getLastName(),
                                record.getExternalId(),
                                Stream.concat(Stream.ofNullable(record.getEmail()), Arrays.stream(record.getEmails())),
                                Stream.concat(
                                        Stream.ofNullable(record.getPhone()), Arrays.stream(record.getPhones()))));
    }

    List<Address> addresses(UUID customer) {
        return sql.select(
                        ADDRESS.KIND.convertFrom(Address.Kind::valueOf),
                        ADDRESS.LINE1,
                        ADDRESS.LINE2,
                        ADDRESS.CITY,
                        ADDRESS.REGION,
                        ADDRESS.POSTAL_CODE,
                        ADDRESS.COUNTRY)
                .from(ADDRESS)
                .where(ADDRESS.TENANT_ID.eq(Acting.tenant()), ADDRESS.CUSTOMER_ID.eq(customer))
                .orderBy(ADDRESS.ID)
                .fetch(Records.mapping(Address::new));
    }

    void replaceAddresses(UUID customer, @Nullable List<Address> addresses) {
        sql.deleteFrom(ADDRESS)
                .where(ADDRESS.TENANT_ID.eq(Acting.tenant()), ADDRESS.CUSTOMER_ID.eq(customer))
                .execute();
        if (addresses == null) {
            return;
        }
        sql.batchInsert(addresses.stream()
                        .map(a -> {
                            var row = sql.newRecord(ADDRESS, a);
                            row.setTenantId(Acting.tenant());
                            row.setId(Ids.next());
                            row.setCustomerId(customer);
                            return row;
                        })
                        .toList())
                .execute();
    }
}
