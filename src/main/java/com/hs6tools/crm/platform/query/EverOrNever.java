package com.hs6tools.crm.platform.query;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Moments that may never come, such as a last order. What a list sorts by must not be null, so "never" sorts as infinity;
 * the index that serves it spells the CASE exactly as here. (COALESCE would not do: row-level security takes it for a
 * function that might leak, and the index would be walked from its beginning.)
 */
public final class EverOrNever {
    private static final String NEVER_FIRST = "case when {0} is null then '-infinity' else {0} end";
    private static final String NEVER_LAST = "case when {0} is null then 'infinity' else {0} end";
    private static final DataType<String> TEXT_OF_MOMENT = SQLDataType.VARCHAR.asConvertedDataType(new TextOfMoment());

    private EverOrNever() {}

    /** To sort by, "never" before everything. Read as PostgreSQL's text, because Java has no OffsetDateTime for "never". */
    public static Field<String> neverFirst(Field<OffsetDateTime> moment) {
        return DSL.field(NEVER_FIRST, TEXT_OF_MOMENT, moment);
    }

    /** To sort by, "never" behind everything. */
    public static Field<String> neverLast(Field<OffsetDateTime> moment) {
        return DSL.field(NEVER_LAST, TEXT_OF_MOMENT, moment);
    }

    /**
     * A filter that uses the index of {@link #neverFirst}. "Never" is neither before nor after a day asked for; it is
     * found by {@code .empty=true} only.
     */
    public static ListSpec.Filter filter(Field<OffsetDateTime> moment, Supplier<ZoneId> zone) {
        return filter(NEVER_FIRST, EnumSet.of(Operator.LT, Operator.LTE), moment, zone);
    }

    /** The same with the index of {@link #neverLast}. */
    public static ListSpec.Filter filterNeverLast(Field<OffsetDateTime> moment, Supplier<ZoneId> zone) {
        return filter(NEVER_LAST, EnumSet.of(Operator.GT, Operator.GTE), moment, zone);
    }

    /** @param towardsNever the comparisons that "never" would pass */
    private static ListSpec.Filter filter(
            String indexed, Set<Operator> towardsNever, Field<OffsetDateTime> moment, Supplier<ZoneId> zone) {
        var sorted = Filters.moment(DSL.field(indexed, SQLDataType.TIMESTAMPWITHTIMEZONE, moment), zone);
        return Filters.ordered(OffsetDateTime.class, (name, operator, values) -> switch (operator) {
            case NE -> Filters.moment(moment, zone).condition(name, operator, values);
            case EMPTY -> {
                var never = DSL.field(indexed, TEXT_OF_MOMENT, moment)
                        .eq(indexed.equals(NEVER_LAST) ? "infinity" : "-infinity");
                yield Filters.yes(name, values) ? never : moment.isNotNull();
            }
            default -> {
                var holds = sorted.condition(name, operator, values);
                yield towardsNever.contains(operator) ? holds.and(moment.isNotNull()) : holds;
            }
        });
    }

    private static final class TextOfMoment extends AbstractBinding<String, String> {
        private static final long serialVersionUID = 1;

        @Override
        public Converter<String, String> converter() {
            return Converter.of(String.class, String.class, text -> text, text -> text);
        }

        @Override
        protected void sqlBind(BindingSQLContext<String> context) {
            context.render().sql("?::timestamptz");
        }

        @Override
        public void set(BindingSetStatementContext<String> context) throws SQLException {
            context.statement().setString(context.index(), context.value());
        }

        @Override
        public void get(BindingGetResultSetContext<String> context) throws SQLException {
            context.value(context.resultSet().getString(context.index()));
        }
    }
}
