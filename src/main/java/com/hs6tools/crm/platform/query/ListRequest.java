package com.hs6tools.crm.platform.query;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import com.hs6tools.crm.platform.http.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** One request for a list, read and checked: filters, a total order, where the page starts, how long it is. */
public final class ListRequest {
    private static final DSLContext WRITER = DSL.using(SQLDialect.POSTGRES);
    /** Nothing but what the server gave out is taken for one, so its letters are not looked at. */
    private static final String CURSOR = "cursor";

    private static final List<String> RESERVED = List.of("sort", "limit", CURSOR, "count", "format", "columns");

    private final Condition filters;
    private final Condition pageFilters;
    private final Order order;
    private final List<ListPart> parts;
    private final int limit;
    private final boolean counted;

    private ListRequest(
            Condition filters,
            Condition pageFilters,
            Order order,
            Cursor.@Nullable Position after,
            int limit,
            boolean counted) {
        this.filters = filters;
        this.pageFilters = pageFilters;
        this.order = order;
        this.parts = order.parts(after);
        this.limit = limit;
        this.counted = counted;
    }

    /** @throws InvalidInput (400) for an unknown filter, sort, cursor, operator or a limit outside 1-200 */
    public static ListRequest read(ListSpec spec, MultiValueMap<String, String> parameters) {
        var order = order(spec, parameters);
        var cursor = parameters.getFirst(CURSOR);
        var filters = filters(spec.filters(parameters.keySet()), parameters);
        return new ListRequest(
                filters,
                spec.isBeside(order.id(), parameters.keySet())
                        ? filters(spec.filtersBeside(parameters.keySet()), parameters)
                        : filters,
                order,
                cursor == null || cursor.isEmpty() ? null : Cursor.read(cursor, order.name()),
                limit(parameters.getFirst("limit")),
                "true".equals(parameters.getFirst("count")));
    }

    /** The filters alone: for counts, exports and bulk actions over "everything this list shows". */
    public Condition filters() {
        return filters;
    }

    public List<SortField<?>> orderBy() {
        return parts.getFirst().orderBy();
    }

    /** Filters, and the place in the order where this page begins. */
    public Condition page() {
        return pageFilters.and(parts.getFirst().where());
    }

    /** One more than shown, to know whether a next page exists. */
    public Param<Integer> fetch() {
        return inline(limit + 1);
    }

    public int limit() {
        return limit;
    }

    /**
     * The rows of a page of a list that can be sorted by custom fields; other lists put theirs together out of
     * {@link #page}, {@link #orderBy} and {@link #fetch}.
     *
     * @param shown selects what is shown, with the part's sort field beside it, before this request's filters
     */
    public <R extends Record> Result<R> fetch(Function<ListPart, SelectConditionStep<R>> shown) {
        var queries = queries(shown).iterator();
        var rows = queries.next().apply(limit + 1).fetch();
        while (rows.size() <= limit && queries.hasNext()) {
            rows.addAll(queries.next().apply(limit + 1 - rows.size()).fetch());
        }
        return rows;
    }

    /** The same, each part as the statement that asks for a number of rows. */
    public <R extends Record> Stream<IntFunction<ResultQuery<R>>> queries(
            Function<ListPart, SelectConditionStep<R>> shown) {
        return parts.stream().map(p -> most -> p.walk(shown.apply(p).and(pageFilters), most));
    }

    /** Everything the list shows, in its order: for exports. */
    public <R extends Record> ResultQuery<R> whole(SelectConditionStep<R> shown) {
        return order.whole(shown.and(filters));
    }

    public boolean counted() {
        return counted;
    }

    /** The column sorted by; select it beside the row so that {@link Page#of} can make the next cursor. */
    public Field<?> sortField() {
        return parts.getFirst().sortField();
    }

    /** The id in the table sorted by, see {@link ListSpec}. */
    public Field<UUID> sortId() {
        return order.id();
    }

    public String sortName() {
        return order.name();
    }

    private static Order order(ListSpec spec, MultiValueMap<String, String> parameters) {
        var asked = parameters.getFirst("sort");
        var name = asked == null || asked.isBlank() ? spec.defaultSort : asked;
        var descending = name.startsWith("-");
        var plain = descending ? name.substring(1) : name;
        var own = spec.ownSort(plain);
        if (own.isPresent()) {
            return new ByValue<>(name, own.get(), spec.id, descending);
        }
        var sort = spec.sorts.get(plain);
        if (sort == null) {
            throw InvalidInput.malformed(
                    "sort",
                    "Unknown sort '" + name + "'. Known: " + String.join(", ", spec.sortNames())
                            + "; a leading - turns it round.",
                    "unknown_sort");
        }
        return new Order.ByColumn<>(name, sort.field(), sort.id(), descending);
    }

    private static Condition filters(Map<String, ListSpec.Filter> known, MultiValueMap<String, String> parameters) {
        var all = new ArrayList<Condition>();
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            if (RESERVED.contains(parameter.getKey())) {
                if (!CURSOR.equals(parameter.getKey())) {
                    refuseNul(parameter.getKey(), parameter.getValue());
                }
                continue;
            }
            var values = parameter.getValue().stream()
                    .filter(v -> v != null && !v.isEmpty())
                    .toList();
            var condition = filter(known, parameter.getKey(), values);
            if (condition != null) {
                all.add(condition);
            }
        }
        return all.isEmpty() ? noCondition() : written(DSL.and(all));
    }

    private static void refuseNul(String parameter, List<@Nullable String> values) {
        if (values.stream().anyMatch(v -> v != null && v.indexOf('\0') >= 0)) {
            throw InvalidInput.malformed(parameter, "The value holds a NUL character.", "bad_character");
        }
    }

    /**
     * With the values in the statement's text instead of beside it. PostgreSQL keeps a plan for every text: one made for a
     * city of fifty thousand customers must not serve a city of five. jOOQ escapes; the session's setting that makes the
     * backslash an ordinary character is set where connections are opened.
     */
    private static Condition written(Condition condition) {
        return DSL.condition(DSL.raw("(" + WRITER.renderInlined(condition) + ")"));
    }

    private static @Nullable Condition filter(
            Map<String, ListSpec.Filter> filters, String parameter, List<String> values) {
        // a name may have a dot of its own, as custom.size has
        var dot = filters.containsKey(parameter) ? -1 : parameter.lastIndexOf('.');
        var operator = dot < 0
                ? Operator.EQ
                : Operator.named(parameter.substring(dot + 1)).orElse(null);
        var name = dot < 0 ? parameter : parameter.substring(0, dot);
        var known = filters.get(name);
        if (known == null || operator == null) {
            throw InvalidInput.malformed(
                    parameter,
                    "Unknown filter '" + parameter + "'. Known: " + String.join(", ", filters.keySet())
                            + "; with .lt .lte .gt .gte .ne .like .empty where it makes sense.",
                    "unknown_filter");
        }
        if (values.size() > 200 || values.stream().anyMatch(v -> v.length() > 1000)) {
            throw InvalidInput.malformed(parameter, "At most 200 values of at most 1,000 characters.", "too_much");
        }
        refuseNul(parameter, values);
        if (!known.operators().contains(operator)) {
            throw Filters.unusable(name, operator);
        }
        return values.isEmpty() ? null : known.condition(name, operator, values);
    }

    private static int limit(@Nullable String limit) {
        if (limit == null || limit.isEmpty()) {
            return 50;
        }
        try {
            var n = Integer.parseInt(limit);
            if (n >= 1 && n <= 200) {
                return n;
            }
        } catch (NumberFormatException e) {
            // falls through to the refusal below
        }
        throw InvalidInput.malformed("limit", "limit is a whole number from 1 to 200.", "bad_limit");
    }
}
