package com.hs6tools.crm.platform.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * What a list can be filtered and sorted by: a whitelist from the names of the API to columns. Anything else is a 400
 * that names what is known. Scope is added by {@link ListRequest} users in the same condition as the filters.
 */
public final class ListSpec {
    final Field<UUID> id;
    final Map<String, Filter> filters = new LinkedHashMap<>();
    final Map<String, Filter> beside = new LinkedHashMap<>();
    final Map<String, Sort<?>> sorts = new LinkedHashMap<>();
    private final Map<String, Own> own = new LinkedHashMap<>();
    private final Map<String, Function<String, ValueSort<?>>> ownSorts = new LinkedHashMap<>();
    String defaultSort = "";

    /** Turns the values of one parameter into a condition; several values mean any of them. */
    @FunctionalInterface
    public interface Filter {
        Condition condition(String name, Operator operator, List<String> values);

        /** Any other is refused. */
        default Set<Operator> operators() {
            return Set.of(Operator.EQ);
        }

        /** What its values are written as, for the contract. */
        default Class<?> values() {
            return String.class;
        }
    }

    /** A column to sort by; it must never be null in SQL (coalesce where needed), so that paging by key is exact. */
    record Sort<T>(Field<T> field, Field<UUID> id) {}

    /** Filters whose names begin alike, which each unit has of its own. */
    private record Own(Supplier<Map<String, Filter>> filters, Supplier<Map<String, Filter>> beside) {}

    private ListSpec(Field<UUID> id) {
        this.id = id;
    }

    public static ListSpec by(Field<UUID> id) {
        return new ListSpec(id);
    }

    public ListSpec filter(String name, Filter filter) {
        filters.put(name, filter);
        return this;
    }

    /**
     * For a list joined from two tables: {@code beside} reads a copy in the other table of what {@code filter} reads. It
     * is used for pages sorted by a column of that table, so that the walk along its index stays in it.
     */
    public ListSpec filter(String name, Filter filter, Filter beside) {
        this.beside.put(name, beside);
        return filter(name, filter);
    }

    /**
     * Filters that each unit has of its own, such as {@code custom.size}. They are asked for when a request names one, and
     * the contract does not know them.
     *
     * @param prefix what their names begin with, up to the dot
     * @param beside the same, reading the table that is sorted by
     */
    public ListSpec own(String prefix, Supplier<Map<String, Filter>> filters, Supplier<Map<String, Filter>> beside) {
        own.put(prefix, new Own(filters, beside));
        return this;
    }

    public <T> ListSpec sort(String name, Field<T> nonNull) {
        return sort(name, nonNull, id);
    }

    /** For a list joined from two tables: {@code ownId} is the same id in the table this column and its index are in. */
    public <T> ListSpec sort(String name, Field<T> nonNull, Field<UUID> ownId) {
        sorts.put(name, new Sort<>(nonNull, ownId));
        return this;
    }

    /**
     * Sorts that each unit has of its own, such as {@code custom.size}; the contract knows only how their names begin.
     *
     * @param prefix what their names begin with, up to the dot
     * @param sorts by their whole name; refuses those it does not know
     */
    public ListSpec ownSorts(String prefix, Function<String, ValueSort<?>> sorts) {
        ownSorts.put(prefix, sorts);
        return this;
    }

    /** The sort used when none is asked for, such as "-createdAt". */
    public ListSpec sortedBy(String sort) {
        defaultSort = sort;
        return this;
    }

    /** Whether a page sorted by a column of {@code sortedTable} has a filter that can be answered in that table. */
    boolean isBeside(Field<UUID> sortedTable, Set<String> parameters) {
        return sortedTable != id
                && parameters.stream()
                        .anyMatch(p -> beside.containsKey(p.split("\\.", 2)[0])
                                || own.keySet().stream().anyMatch(p::startsWith));
    }

    Map<String, Filter> filters(Set<String> parameters) {
        var all = new LinkedHashMap<>(filters);
        ownOf(parameters).forEach(o -> all.putAll(o.filters().get()));
        return all;
    }

    Map<String, Filter> filtersBeside(Set<String> parameters) {
        var all = new LinkedHashMap<>(filters);
        all.putAll(beside);
        ownOf(parameters).forEach(o -> all.putAll(o.beside().get()));
        return all;
    }

    private Stream<Own> ownOf(Set<String> parameters) {
        return own.entrySet().stream()
                .filter(e -> parameters.stream().anyMatch(p -> p.startsWith(e.getKey())))
                .map(Map.Entry::getValue);
    }

    Optional<ValueSort<?>> ownSort(String name) {
        return ownSorts.entrySet().stream()
                .filter(e -> name.startsWith(e.getKey()))
                .findFirst()
                .map(e -> e.getValue().apply(name));
    }

    /** What the names of the unit's own sorts begin with. */
    Set<String> ownSortPrefixes() {
        return ownSorts.keySet();
    }

    public Collection<String> filterNames() {
        return List.copyOf(filters.keySet());
    }

    public Collection<String> sortNames() {
        return List.copyOf(sorts.keySet());
    }
}
