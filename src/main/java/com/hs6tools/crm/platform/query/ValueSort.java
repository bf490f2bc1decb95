package com.hs6tools.crm.platform.query;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/**
 * A sort by values that are kept one by one in a table of their own, such as custom fields. Records without a value come
 * last, whichever way round.
 *
 * @param mine which rows of the table it is about: at most one of each record; indexed by value and record behind it
 * @param record whose value it is
 * @param value not null in those rows
 * @param ranked all values in their order, where it is not the natural one
 * @param unranked is true of the values that are not among them, which come behind; as ranges, so that the index finds them
 */
public record ValueSort<T>(
        Table<?> table, Condition mine, Field<UUID> record, Field<T> value, List<T> ranked, Condition unranked) {}
