package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;

import com.hs6tools.crm.platform.crypto.Sealing;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.customers.tables.records.CustomerRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tax id and date of birth: encrypted in the database, shown only to those who may change customers. */
@Component
class SensitiveFields {
    private static final String RIGHT = "customers:write";

    private record Secret(
            String name, TableField<CustomerRecord, byte[]> column, Function<CustomerInput, @Nullable Object> said) {
        Field<String> opened() {
            return DSL.field(DSL.name(name), SQLDataType.VARCHAR);
        }

        String place(UUID id) {
            return "customers.customer." + column.getName() + "/" + id;
        }
    }

    private static final List<Secret> ALL = List.of(
            new Secret("taxId", CUSTOMER.TAX_ID, CustomerInput::taxId),
            new Secret("birthDate", CUSTOMER.BIRTH_DATE, CustomerInput::birthDate));

    private final Sealing sealing;

    SensitiveFields(Sealing sealing) {
        this.sealing = sealing;
    }

    /** The sealed columns, and a place for each opened value. */
    SelectField<?>[] columns() {
        return ALL.stream()
                .flatMap(s ->
                        List.<SelectField<?>>of(
                                s.column(), DSL.castNull(SQLDataType.VARCHAR).as(s.opened()))
                                .stream())
                .toArray(SelectField<?>[]::new);
    }

    void open(Record row) {
        if (Acting.now().may(RIGHT)) {
            ALL.forEach(s -> row.set(s.opened(), open(s, row)));
        }
    }

    /**
     * Takes over what the input says of the named fields.
     *
     * @return which of them changed; what they hold is told to nobody
     */
    Map<String, Change> take(CustomerInput from, Predicate<String> named, CustomerRecord to) {
        var changes = new LinkedHashMap<String, Change>();
        ALL.stream().filter(s -> named.test(s.name())).forEach(s -> {
            var said = s.said().apply(from);
            var value = said == null || said.toString().isBlank()
                    ? null
                    : said.toString().strip();
            if (!Objects.equals(value, open(s, to))) {
                to.set(s.column(), sealing.seal(value, s.place(to.getId())));
                changes.put(s.name(), new Change(null, null));
            }
        });
        return changes;
    }

    private @Nullable String open(Secret secret, Record row) {
        return sealing.open(row.get(secret.column()), secret.place(row.get(CUSTOMER.ID)));
    }
}
