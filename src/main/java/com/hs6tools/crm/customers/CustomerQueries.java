package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static org.jooq.impl.DSL.inline;

import com.hs6tools.crm.platform.export.ListExport;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.HashSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads customers, straight into what the API answers. */
@Component
class CustomerQueries {
    private static final int ROWS_AT_A_TIME = 500;
    private static final Field<String> OWNER_NAME = DSL.field(DSL.name("owner_name"), SQLDataType.VARCHAR);
    private static final Field<String> NO_NAME_YET =
            DSL.castNull(SQLDataType.VARCHAR).as(OWNER_NAME);

    private final DSLContext sql;
    private final CustomerList list;
    private final Settings settings;
    private final CustomerOwners owners;

    CustomerQueries(DSLContext sql, CustomerList list, Settings settings, CustomerOwners owners) {
        // a Customer has too many components to be built by position
        this.sql = sql.configuration()
                .deriveSettings(s -> s.withMapConstructorParameterNames(true))
                .dsl();
        this.list = list;
        this.settings = settings;
        this.owners = owners;
    }

    Page<Customer> page(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(list.spec(), parameters);
        var shown = shown(parameters);
        Field<?> sortedBy = request.sortField().as("sorted_by");
        var rows = sql.select(CustomerColumns.ofList())
                .select(currency(), NO_NAME_YET, sortedBy)
                .from(CustomerColumns.from())
                .where(shown, request.page())
                .orderBy(request.orderBy())
                .limit(request.fetch())
                .fetch();
        var mapper = mapper(named(rows));
        var page = rows.map(r -> new Page.Sorted<>(mapper.map(r), r.get(sortedBy)));
        return Page.of(request, page, Customer::id, request.counted() ? count(shown.and(request.filters())) : null);
    }

    /** The request is checked at once; the rows run when the file is written. Owners are told by id only. */
    ListExport.Rows<Customer> export(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(list.spec(), parameters);
        var shown = shown(parameters);
        return () -> {
            var rows = sql.select(CustomerColumns.ofList())
                    .select(currency(), NO_NAME_YET)
                    .from(CustomerColumns.from())
                    .where(shown, request.filters())
                    .orderBy(request.orderBy())
                    .fetchSize(ROWS_AT_A_TIME);
            var cursor = rows.fetchLazy();
            var mapper = sql.configuration().recordMapperProvider().provide(cursor.recordType(), Customer.class);
            return cursor.stream().map(mapper::map).onClose(cursor::close);
        };
    }

    /** @throws NotFound when it is absent, deleted, or outside what the acting person may see */
    Customer find(UUID id) {
        return one(CustomerScope.visible().and(CUSTOMER.DELETED_AT.isNull()), id);
    }

    /** Just written by the acting person, who may have handed it to somebody else. */
    Customer written(UUID id) {
        return one(CUSTOMER.TENANT_ID.eq(Acting.tenant()), id);
    }

    /** Deleted customers are listed only when asked for. */
    private static Condition shown(MultiValueMap<String, String> parameters) {
        var visible = CustomerColumns.tenant().and(CustomerScope.visible());
        return parameters.containsKey("deleted") ? visible : visible.and(CUSTOMER.DELETED_AT.isNull());
    }

    private Customer one(Condition visible, UUID id) {
        var rows = sql.select(CustomerColumns.ofRecord())
                .select(currency(), NO_NAME_YET)
                .from(CustomerColumns.from())
                .where(CustomerColumns.tenant(), visible, CUSTOMER.ID.eq(id))
                .fetch();
        if (rows.isEmpty()) {
            throw new NotFound("This customer");
        }
        return mapper(named(rows)).map(rows.getFirst());
    }

    private long count(Condition condition) {
        return sql.selectCount()
                .from(CustomerColumns.from())
                .where(condition)
                .fetchSingle()
                .value1();
    }

    /** Puts the owners' names beside their ids: people belong to another module. */
    private <R extends Record> Result<R> named(Result<R> rows) {
        var ids = new HashSet<>(rows.getValues(CUSTOMER.OWNER_ID));
        ids.remove(null);
        var names = owners.names(ids);
        rows.stream()
                .filter(r -> r.get(CUSTOMER.OWNER_ID) != null)
                .forEach(r -> r.set(OWNER_NAME, names.get(r.get(CUSTOMER.OWNER_ID))));
        return rows;
    }

    private Field<String> currency() {
        return inline(settings.current().currency()).as("currency");
    }

    private <R extends Record> RecordMapper<R, Customer> mapper(Result<R> rows) {
        return sql.configuration().recordMapperProvider().provide(rows.recordType(), Customer.class);
    }
}
