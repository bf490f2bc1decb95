package com.hs6tools.crm.customers.duplicates;

import static com.hs6tools.crmdb.customers.Tables.ADDRESS;
import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import com.hs6tools.crm.customers.SensitiveFields;
import com.hs6tools.crm.customers.matching.Traits;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.ContactKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what customers are compared by. */
@Component
class TraitsReader {
    private final DSLContext sql;
    private final SensitiveFields sensitive;
    private final Settings settings;

    TraitsReader(DSLContext sql, SensitiveFields sensitive, Settings settings) {
        this.sql = sql;
        this.sensitive = sensitive;
        this.settings = settings;
    }

    /** A customer as the database has him, which takes some work to be compared. */
    record Row(
            UUID id,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String company,
            @Nullable String email,
            String[] emails,
            @Nullable String phoneKey,
            String[] phones,
            @Nullable String city,
            byte @Nullable [] taxId,
            byte @Nullable [] birthDate,
            @Nullable String street,
            @Nullable String addressCity,
            @Nullable String region,
            @Nullable String postalCode) {}

    /** Those of them who are still there. */
    Map<UUID, Traits> of(Collection<UUID> customers) {
        return customers.isEmpty()
                ? Map.of()
                : of(
                        read(CUSTOMER.ID.eq(DSL.any(customers.toArray(UUID[]::new))), null),
                        settings.current().phoneRegion());
    }

    /** The next ones in the order of their ids. */
    List<Row> after(UUID last, int most) {
        return read(CUSTOMER.ID.gt(last), most);
    }

    /** @param region for phone numbers written without a country */
    Map<UUID, Traits> of(List<Row> rows, String region) {
        var traits = new LinkedHashMap<UUID, Traits>();
        rows.forEach(r -> traits.put(r.id(), traits(r, region)));
        return traits;
    }

    private List<Row> read(Condition which, @Nullable Integer most) {
        var main = lateral(select(ADDRESS.LINE1, ADDRESS.CITY, ADDRESS.REGION, ADDRESS.POSTAL_CODE)
                        .from(ADDRESS)
                        .where(ADDRESS.TENANT_ID.eq(Acting.tenant()), ADDRESS.CUSTOMER_ID.eq(CUSTOMER.ID))
                        .orderBy(
                                when(ADDRESS.KIND.eq(inline("MAIN")), inline(0)).otherwise(inline(1)), ADDRESS.ID)
                        .limit(inline(1)))
                .as("main");
        var query = sql.select(
                        CUSTOMER.ID,
                        CUSTOMER.FIRST_NAME,
                        CUSTOMER.LAST_NAME,
                        CUSTOMER.COMPANY,
                        CUSTOMER.EMAIL,
                        CUSTOMER.EMAILS,
                        CUSTOMER.PHONE_KEY,
                        CUSTOMER.PHONES,
                        CUSTOMER.CITY,
                        CUSTOMER.TAX_ID,
                        CUSTOMER.BIRTH_DATE,
                        main.field(ADDRESS.LINE1),
                        main.field(ADDRESS.CITY).as("address_city"),
                        main.field(ADDRESS.REGION),
                        main.field(ADDRESS.POSTAL_CODE))
                .from(CUSTOMER)
                .leftJoin(main)
                .on(DSL.trueCondition())
                .where(CUSTOMER.TENANT_ID.eq(Acting.tenant()), CUSTOMER.DELETED_AT.isNull(), which)
                .orderBy(CUSTOMER.ID);
        return (most == null ? query : query.limit(inline(most))).fetch(Records.mapping(Row::new));
    }

    private Traits traits(Row row, String region) {
        var said = new Traits.Said();
        said.firstName = row.firstName();
        said.lastName = row.lastName();
        said.company = row.company();
        said.emails = with(row.email(), row.emails());
        said.phones = with(
                row.phoneKey(),
                Arrays.stream(row.phones())
                        .map(p -> ContactKeys.phone(p, region))
                        .toArray(String[]::new));
        said.birthDate = sensitive.opened(CUSTOMER.BIRTH_DATE, row.birthDate(), row.id());
        said.taxId = sensitive.opened(CUSTOMER.TAX_ID, row.taxId(), row.id());
        said.street = row.street();
        said.city = row.addressCity() == null ? row.city() : row.addressCity();
        said.region = row.region();
        said.postalCode = row.postalCode();
        return Traits.of(said);
    }

    private static List<@Nullable String> with(@Nullable String first, String[] more) {
        var all = new ArrayList<@Nullable String>(Arrays.asList(more));
        all.add(first);
        return all;
    }
}
