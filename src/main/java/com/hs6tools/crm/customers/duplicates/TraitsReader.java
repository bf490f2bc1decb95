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
import org.jooq.Record;
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

    /** Those of them who are still there. */
    Map<UUID, Traits> of(Collection<UUID> customers) {
        return customers.isEmpty() ? Map.of() : read(CUSTOMER.ID.eq(DSL.any(customers.toArray(UUID[]::new))), null);
    }

    /** The next ones in the order of their ids. */
    Map<UUID, Traits> after(UUID last, int most) {
        return read(CUSTOMER.ID.gt(last), most);
    }

    private Map<UUID, Traits> read(Condition which, @Nullable Integer most) {
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
        var region = settings.current().phoneRegion();
        var traits = new LinkedHashMap<UUID, Traits>();
        (most == null ? query : query.limit(inline(most)))
                .forEach(r -> traits.put(r.get(CUSTOMER.ID), traits(r, region)));
        return traits;
    }

    private Traits traits(Record r, String region) {
        var id = r.get(CUSTOMER.ID);
        var said = new Traits.Said();
        said.firstName = r.get(CUSTOMER.FIRST_NAME);
        said.lastName = r.get(CUSTOMER.LAST_NAME);
        said.company = r.get(CUSTOMER.COMPANY);
        said.emails = with(r.get(CUSTOMER.EMAIL), r.get(CUSTOMER.EMAILS));
        said.phones = with(
                r.get(CUSTOMER.PHONE_KEY),
                Arrays.stream(r.get(CUSTOMER.PHONES))
                        .map(p -> ContactKeys.phone(p, region))
                        .toArray(String[]::new));
        said.birthDate = sensitive.opened(CUSTOMER.BIRTH_DATE, r.get(CUSTOMER.BIRTH_DATE), id);
        said.taxId = sensitive.opened(CUSTOMER.TAX_ID, r.get(CUSTOMER.TAX_ID), id);
        said.street = r.get(ADDRESS.LINE1);
        said.city = r.get("address_city", String.class) == null
                ? r.get(CUSTOMER.CITY)
                : r.get("address_city", String.class);
        said.region = r.get(ADDRESS.REGION);
        said.postalCode = r.get(ADDRESS.POSTAL_CODE);
        return Traits.of(said);
    }

    private static List<@Nullable String> with(@Nullable String first, String[] more) {
        var all = new ArrayList<@Nullable String>(Arrays.asList(more));
        all.add(first);
        return all;
    }
}
