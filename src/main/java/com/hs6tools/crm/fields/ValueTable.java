package com.hs6tools.crm.fields;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Where a module keeps the values of its records one by one, as {@code fields.typed} gives them; or a published view of it.
 *
 * @param record whose value it is
 * @param place from 1 on where there are several
 * @param code of choices, yes or no, days
 * @param word of texts and links, made comparable
 */
public record ValueTable(
        Table<?> table,
        Field<UUID> tenant,
        Field<UUID> record,
        Field<String> key,
        Field<Short> place,
        Field<String> code,
        Field<String> word,
        Field<BigDecimal> number) {

    /** The records with such a value of the field; without a condition, with any. */
    public Select<Record1<UUID>> holders(CustomField field, Condition such) {
        return DSL.select(record).from(table).where(mine(field), such);
    }

    public Condition mine(CustomField field) {
        return tenant.eq(Acting.tenant()).and(key.eq(field.key()));
    }

    /** A text as {@link #word} holds it, for comparing. */
    public static Field<String> folded(String text) {
        return DSL.field("left(fields.fold({0}), 200)", String.class, DSL.val(text));
    }

    /** A pattern of LIKE as {@link #word} can be compared with. */
    public static Field<String> foldedPattern(String pattern) {
        return DSL.field("fields.fold({0})", String.class, DSL.val(pattern));
    }
}
