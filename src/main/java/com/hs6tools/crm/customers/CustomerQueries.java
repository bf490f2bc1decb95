package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.ADDRESS;
import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static org.jooq.impl.DSL.inline;

import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads customers, straight into what the API answers. */
@Component
class CustomerQueries {
    private final DSLContext sql;
    private final CustomerList list;
    private final Settings settings;

    CustomerQueries(DSLContext sql, CustomerList list, Settings settings) {
        // a Customer has too many components to be built by position
        this.sql = sql.configuration()
                .deriveSettings(s -> s.withMapConstructorParameterNames(true))
                .dsl();
        this.list = list;
        this.settings = settings;
    }

    Page<Customer> page(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(list.spec(), parameters);
        var shown = shown(parameters);
        Field<?> sortedBy = request.sortField().as("sorted_by");
        var rows = sql.select(CustomerColumns.ofList())
                .select(currency(), sortedBy)
                .from(CustomerColumns.from())
                .where(shown, request.page())
                .orderBy(request.orderBy())
                .limit(request.fetch())
                .fetch();
        var mapper = mapper(rows);
        var page = rows.map(r -> new Page.Sorted<>(mapper.map(r), r.get(sortedBy)));
        return Page.of(request, page, Customer::id, request.counted() ? count(shown.and(request.filters())) : null);
    }

    /** @throws NotFound when it is absent, deleted, or outside what the acting person may see */
    Customer find(UUID id) {
        return one(CustomerScope.visible().and(CUSTOMER.DELETED_AT.isNull()), id);
    }

    /** Just written by the acting person, who may have handed it to somebody else. */
    Customer written(UUID id) {
        return one(CUSTOMER.TENANT_ID.eq(Acting.tenant()), id);
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

    /** Deleted customers are listed only when asked for. */
    private static Condition shown(MultiValueMap<String, String> parameters) {
        var visible = CustomerColumns.tenant().and(CustomerScope.visible());
        return parameters.containsKey("deleted") ? visible : visible.and(CUSTOMER.DELETED_AT.isNull());
    }

    private Customer one(Condition visible, UUID id) {
        var rows = sql.select(CustomerColumns.ofRecord())
                .select(currency())
                .from(CustomerColumns.from())
                .where(CustomerColumns.tenant(), visible, CUSTOMER.ID.eq(id))
                .fetch();
        if (rows.isEmpty()) {
            throw new NotFound("This customer");
        }
        return mapper(rows).map(rows.getFirst());
    }

    private long count(Condition condition) {
        return sql.selectCount()
                .from(CustomerColumns.from())
                .where(condition)
                .fetchSingle()
                .value1();
    }

    private Field<String> currency() {
        return inline(settings.current().currency()).as("currency");
    }

    private <R extends Record> org.jooq.RecordMapper<R, Customer> mapper(Result<R> rows) {
        return sql.configuration().recordMapperProvider().provide(rows.recordType(), Customer.class);
    }
}
