package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;

import com.hs6tools.crm.platform.crypto.Sealing;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.customers.tables.records.CustomerRecord;
import java.util.Base64;
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
public class SensitiveFields {
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

    static final List<String> NAMES = ALL.stream().map(Secret::name).toList();

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

    /** What a sealed column of a customer holds: for comparing him with others, never to be shown. */
    public @Nullable String opened(TableField<CustomerRecord, byte[]> column, byte @Nullable [] sealed, UUID customer) {
        return ALL.stream()
                .filter(s -> s.column().equals(column))
                .findFirst()
                .map(s -> sealing.open(sealed, s.place(customer)))
                .orElse(null);
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

    /** A sealed value is bound to its record: what is taken from another one is sealed anew. */
    void merge(
            ProfileMerge.Both both,
            Map<String, MergedFields.Choice> choices,
            CustomerRecord result,
            List<MergedFields.Field> shown,
            Map<String, MergedFields.Taken> taken) {
        for (var secret : ALL) {
            var own = open(secret, both.survivor());
            var other = open(secret, both.merged());
            var usual = own == null && other != null ? MergedFields.Choice.TAKE : MergedFields.Choice.KEEP;
            var choice = choices.getOrDefault(secret.name(), usual);
            var value = choice == MergedFields.Choice.TAKE ? other : own;
            if (!Objects.equals(value, own)) {
                var before = both.survivor().get(secret.column());
                result.set(secret.column(), sealing.seal(value, secret.place(result.getId())));
                taken.put(
                        secret.name(),
                        new MergedFields.Taken(base64(before), base64(result.get(secret.column())), null));
            }
            var mayBeSeen = Acting.now().may(RIGHT);
            shown.add(new MergedFields.Field(
                    secret.name(), mayBeSeen ? own : null, mayBeSeen ? other : null, mayBeSeen ? value : null, choice));
        }
    }

    void giveBack(String name, ProfileMerge.Both both, MergedFields.Taken was, List<MergedFields.InForce> others) {
        var secret = ALL.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
        var survivor = both.survivor();
        if (!MergedFields.inherit(name, was, others)
                && Objects.equals(
                        open(secret, survivor), sealing.open(bytes(was.after()), secret.place(survivor.getId())))) {
            survivor.set(secret.column(), bytes(was.before()));
        }
    }

    private static @Nullable String base64(byte @Nullable [] sealed) {
        return sealed == null ? null : Base64.getEncoder().encodeToString(sealed);
    }

    private static byte @Nullable [] bytes(@Nullable String base64) {
        return base64 == null ? null : Base64.getDecoder().decode(base64);
    }

    private @Nullable String open(Secret secret, Record row) {
        return sealing.open(row.get(secret.column()), secret.place(row.get(CUSTOMER.ID)));
    }
}
