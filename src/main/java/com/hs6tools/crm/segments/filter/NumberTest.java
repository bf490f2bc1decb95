package com.hs6tools.crm.segments.filter;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A comparison with a number.
 *
 * @param low the number; the lower one of BETWEEN; null for EMPTY and NOT_EMPTY
 * @param high the upper one of BETWEEN
 */
public record NumberTest(
        Operator operator,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    /** On a column of any number type; numbers without a fraction are written as such, so that its index fits. */
    Condition holds(Field<? extends Number> column) {
        var compares = compares(DSL.field("{0}", BigDecimal.class, column));
        return operator == Operator.IS_NOT ? compares.or(column.isNull()) : compares;
    }

    private Condition compares(Field<BigDecimal> number) {
        return switch (operator) {
            case IS -> number.eq(written(low));
            case IS_NOT -> number.ne(written(low));
            case LT -> number.lt(written(low));
            case LTE -> number.le(written(low));
            case GT -> number.gt(written(low));
            case GTE -> number.ge(written(low));
            case BETWEEN -> number.between(written(low), written(high));
            case EMPTY -> number.isNull();
            case NOT_EMPTY -> number.isNotNull();
            default -> throw new IllegalStateException(operator + " compares no number");
        };
    }

    boolean holdsForNothing() {
        var zero = BigDecimal.ZERO;
        return switch (operator) {
            case IS -> zero.compareTo(number(low)) == 0;
            case IS_NOT -> zero.compareTo(number(low)) != 0;
            case LT -> zero.compareTo(number(low)) < 0;
            case LTE -> zero.compareTo(number(low)) <= 0;
            case GT -> zero.compareTo(number(low)) > 0;
            case GTE -> zero.compareTo(number(low)) >= 0;
            case BETWEEN -> zero.compareTo(number(low)) >= 0 && zero.compareTo(number(high)) <= 0;
            default -> throw new IllegalStateException(operator + " compares no number");
        };
    }

    /** Of what can be counted or summed, nothing counts as zero. */
    Condition holdsOrNothing(Field<? extends Number> sum) {
        var counted = holdsForNothing() ? "coalesce({0}, 0)" : "{0}";
        return compares(DSL.field(counted, BigDecimal.class, sum));
    }

    private static Field<BigDecimal> written(@Nullable BigDecimal number) {
        return DSL.field("{0}", BigDecimal.class, DSL.raw(number(number).toPlainString()));
    }

    private static BigDecimal number(@Nullable BigDecimal number) {
        if (number == null) {
            throw new IllegalStateException("a comparison without a number");
        }
        return number;
    }
}
