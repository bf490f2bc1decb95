package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static org.jooq.impl.DSL.inline;

import com.hs6tools.crm.fields.CustomFields;
import com.hs6tools.crm.fields.RecordKind;
import com.hs6tools.crm.platform.query.Columns;
import com.hs6tools.crm.platform.settings.Settings;
import java.util.HashSet;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.RecordType;
import org.jooq.Result;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Selects customers and makes each row a {@link Customer}. */
@Component
class CustomerRows {
    private static final Field<String> OWNER_NAME = DSL.field(DSL.name("owner_name"), SQLDataType.VARCHAR);

    private final DSLContext sql;
    private final Settings settings;
    private final CustomerOwners owners;
    private final CustomFields fields;

    CustomerRows(DSLContext sql, Settings settings, CustomerOwners owners, CustomFields fields) {
        // a Customer has too many components to be built by position
        this.sql = sql.configuration()
                .deriveSettings(s -> s.withMapConstructorParameterNames(true))
                .dsl();
        this.settings = settings;
        this.owners = owners;
        this.fields = fields;
    }

    List<SelectField<?>> ofList() {
        return CustomerColumns.ofList(fields.of(RecordKind.CUSTOMER));
    }

    List<SelectField<?>> ofRecord() {
        return CustomerColumns.ofRecord(fields.of(RecordKind.CUSTOMER));
    }

    SelectJoinStep<Record> select(List<SelectField<?>> columns, SelectField<?>... more) {
        return sql.select(columns)
                .select(inline(settings.current().currency()).as("currency"))
                .select(DSL.castNull(SQLDataType.VARCHAR).as(OWNER_NAME))
                .select(more)
                .from(CustomerColumns.from());
    }

    /** With the owners' names beside their ids: people belong to another module. */
    <R extends Record> RecordMapper<R, Customer> read(Result<R> rows) {
        var ids = new HashSet<>(rows.getValues(CUSTOMER.OWNER_ID));
        ids.remove(null);
        var names = owners.names(ids);
        var name = Columns.of(rows, OWNER_NAME);
        rows.stream()
                .filter(r -> r.get(CUSTOMER.OWNER_ID) != null)
                .forEach(r -> r.set(name, names.get(r.get(CUSTOMER.OWNER_ID))));
        return mapper(rows.recordType());
    }

    <R extends Record> RecordMapper<R, Customer> mapper(RecordType<R> type) {
        return sql.configuration().recordMapperProvider().provide(type, Customer.class);
    }

    String plan(org.jooq.Query query) {
        return sql.explain(query).plan();
    }
}
