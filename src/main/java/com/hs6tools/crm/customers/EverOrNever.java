package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListSpec;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
 * Moments that may not have come yet, such as the last order. They sort with "never" before everything, spelt exactly as
 * the indexes of customers.standing spell it.
 */
final class EverOrNever {
    private static final DataType<String> TEXT_OF_MOMENT = SQLDataType.VARCHAR.asConvertedDataType(new TextOfMoment());

    private EverOrNever() {}

    /** To sort by. Read as PostgreSQL's own text, because Java has no OffsetDateTime for "never". */
    static Field<String> sorted(Field<OffsetDateTime> moment) {
        return DSL.field("coalesce({0}, '-infinity')", TEXT_OF_MOMENT, moment);
    }

    /** "Never" is neither before nor after a day asked for; it is found by {@code .empty=true} only. */
    static ListSpec.Filter filter(Field<OffsetDateTime> moment, Supplier<ZoneId> zone) {
        var indexed = DSL.field("coalesce({0}, '-infinity')", SQLDataType.TIMESTAMPWITHTIMEZONE, moment);
        var sorted = Filters.moment(indexed, zone);
        return (name, operator, values) -> switch (operator) {
            case LT, LTE -> sorted.condition(name, operator, values).and(moment.isNotNull());
            case EMPTY, NE -> Filters.moment(moment, zone).condition(name, operator, values);
            default -> sorted.condition(name, operator, values);
        };
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
