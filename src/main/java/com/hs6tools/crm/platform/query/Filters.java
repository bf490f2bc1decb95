package com.hs6tools.crm.platform.query;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.text.SearchText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;

/** The kinds of filter lists share. */
public final class Filters {
    private static final Set<Operator> TEXT = EnumSet.of(Operator.EQ, Operator.NE, Operator.LIKE, Operator.EMPTY);
    private static final Set<Operator> ONE_OF = EnumSet.of(Operator.EQ, Operator.NE, Operator.EMPTY);
    private static final Set<Operator> ORDERED = EnumSet.complementOf(EnumSet.of(Operator.LIKE));
    private static final int MOST_DIGITS = 40;
    private static final OffsetDateTime EARLIEST = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime LATEST = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private Filters() {}

    private record Known(Set<Operator> operators, Class<?> values, ListSpec.Filter by) implements ListSpec.Filter {
        @Override
        public Condition condition(String name, Operator operator, List<String> values) {
            return by.condition(name, operator, values);
        }
    }

    /** A filter of one's own that knows other operators than equality. */
    public static ListSpec.Filter knowing(Set<Operator> operators, ListSpec.Filter filter) {
        return new Known(operators, String.class, filter);
    }

    public static ListSpec.Filter yesOrNo(Condition holds) {
        return new Known(
                EnumSet.of(Operator.EQ),
                Boolean.class,
                (name, operator, values) -> yes(name, values) ? holds : holds.not());
    }

    public static ListSpec.Filter text(Field<String> column) {
        return new Known(TEXT, String.class, (name, operator, values) -> switch (operator) {
            case EQ -> column.in(values);
            case NE -> column.isNull().or(column.notIn(values));
            case LIKE -> any(values, v -> column.likeIgnoreCase("%" + SearchText.escapeLike(v) + "%"));
            case EMPTY -> yes(name, values) ? column.isNull() : column.isNotNull();
            default -> throw unusable(name, operator);
        });
    }

    /** Text compared through a normalised column; {@code key} makes the value comparable. */
    public static ListSpec.Filter key(Field<String> column, Function<String, String> key) {
        return new Known(
                TEXT,
                String.class,
                (name, operator, values) -> text(column)
                        .condition(
                                name,
                                operator,
                                operator == Operator.EMPTY
                                        ? values
                                        : values.stream().map(key).toList()));
    }

    public static <E extends Enum<E>> ListSpec.Filter oneOf(Field<String> column, Class<E> type) {
        return new Known(ONE_OF, type, (name, operator, values) -> {
            if (operator == Operator.EMPTY) {
                return yes(name, values) ? column.isNull() : column.isNotNull();
            }
            var known = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
            values.stream().filter(v -> !known.contains(v)).findFirst().ifPresent(v -> {
                throw bad(name, "'" + v + "' is not one of " + String.join(", ", known) + ".");
            });
            return switch (operator) {
                case EQ -> column.in(values);
                case NE -> column.isNull().or(column.notIn(values));
                default -> throw unusable(name, operator);
            };
        });
    }

    public static ListSpec.Filter id(Field<UUID> column) {
        return new Known(
                EnumSet.of(Operator.EQ, Operator.EMPTY), UUID.class, (name, operator, values) -> switch (operator) {
                    case EQ -> column.in(values.stream().map(v -> uuid(name, v)).toList());
                    case EMPTY -> yes(name, values) ? column.isNull() : column.isNotNull();
                    default -> throw unusable(name, operator);
                });
    }

    public static ListSpec.Filter number(Field<? extends Number> column) {
        var numeric = column.coerce(BigDecimal.class);
        return ordered(
                BigDecimal.class,
                (name, operator, values) -> compare(name, operator, values, v -> decimal(name, v), numeric));
    }

    public static ListSpec.Filter integer(Field<Integer> column) {
        return ordered(
                Integer.class,
                (name, operator, values) -> compare(name, operator, values, v -> whole(name, v), column));
    }

    public static ListSpec.Filter small(Field<Short> column) {
        return ordered(
                Integer.class,
                (name, operator, values) -> compare(
                        name, operator, values, v -> (short) Math.clamp(whole(name, v), -32768, 32767), column));
    }

    /** A moment, or a day in the business unit's zone: a day compares as its whole span. */
    public static ListSpec.Filter moment(Field<OffsetDateTime> column, Supplier<ZoneId> zone) {
        return ordered(OffsetDateTime.class, (name, operator, values) -> {
            if (operator == Operator.EMPTY) {
                return yes(name, values) ? column.isNull() : column.isNotNull();
            }
            return any(values, v -> span(name, v, zone.get()).condition(column, name, operator));
        });
    }

    /** All operators but "like". */
    static ListSpec.Filter ordered(Class<?> values, ListSpec.Filter filter) {
        return new Known(ORDERED, values, filter);
    }

    public static boolean yes(String name, List<String> values) {
        return switch (values.getFirst()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(name, "'" + values.getFirst() + "' is neither true nor false.");
        };
    }

    public static UUID uuid(String name, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw bad(name, "'" + value + "' is not an id.");
        }
    }

    public static InvalidInput bad(String name, String message) {
        return InvalidInput.malformed(name, message, "bad_filter_value");
    }

    public static InvalidInput unusable(String name, Operator operator) {
        return InvalidInput.malformed(
                name,
                "The filter " + name + " knows no operator '" + operator.name().toLowerCase() + "'.",
                "bad_operator");
    }

    private static <T> Condition compare(
            String name, Operator operator, List<String> values, Function<String, T> read, Field<T> column) {
        if (operator == Operator.EMPTY) {
            return yes(name, values) ? column.isNull() : column.isNotNull();
        }
        var read1 = values.stream().map(read).toList();
        return switch (operator) {
            case EQ -> column.in(read1);
            case NE -> column.isNull().or(column.notIn(read1));
            case LT -> column.lt(read1.getFirst());
            case LTE -> column.le(read1.getFirst());
            case GT -> column.gt(read1.getFirst());
            case GTE -> column.ge(read1.getFirst());
            default -> throw unusable(name, operator);
        };
    }

    private record Span(OffsetDateTime from, OffsetDateTime until) {
        Condition condition(Field<OffsetDateTime> column, String name, Operator operator) {
            return switch (operator) {
                case EQ ->
                    from.equals(until) ? column.eq(from) : column.ge(from).and(column.lt(until));
                case NE -> column.isNull().or(column.lt(from)).or(column.ge(until));
                case LT -> column.lt(from);
                case LTE -> from.equals(until) ? column.le(from) : column.lt(until);
                case GT -> from.equals(until) ? column.gt(from) : column.ge(until);
                case GTE -> column.ge(from);
                default -> throw unusable(name, operator);
            };
        }
    }

    private static Span span(String name, String value, ZoneId zone) {
        try {
            if (value.length() == 10) {
                var day = LocalDate.parse(value);
                return new Span(
                        day.atStartOfDay(zone).toOffsetDateTime(),
                        day.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
            }
            var moment = Instant.parse(value).atOffset(ZoneOffset.UTC);
            if (!isStorable(moment)) {
                throw new DateTimeException("out of all calendars");
            }
            return new Span(moment, moment);
        } catch (DateTimeException e) {
            throw bad(
                    name,
                    "'" + value + "' is neither a day such as 2026-11-22 nor a time such as 2026-11-22T09:30:00Z.");
        }
    }

    static boolean isStorable(OffsetDateTime moment) {
        return !moment.isBefore(EARLIEST) && !moment.isAfter(LATEST);
    }

    private static BigDecimal decimal(String name, String value) {
        try {
            var number = new BigDecimal(value.length() > MOST_DIGITS ? "" : value);
            if (Math.abs((long) number.scale()) > MOST_DIGITS) {
                throw new NumberFormatException();
            }
            return number;
        } catch (NumberFormatException e) {
            throw bad(name, "'" + value + "' is not a number.");
        }
    }

    private static int whole(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw bad(name, "'" + value + "' is not a whole number.");
        }
    }

    private static Condition any(List<String> values, Function<String, Condition> one) {
        return values.stream().map(one).reduce(falseCondition(), (a, b) -> a.or(b));
    }

    /** Always true or always false, for filters decided before SQL. */
    public static Condition constant(boolean holds) {
        return holds ? condition("true") : falseCondition();
    }
}
