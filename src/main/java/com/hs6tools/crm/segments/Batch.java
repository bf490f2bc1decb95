package com.hs6tools.crm.segments;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import com.hs6tools.crm.segments.filter.FilterSql;
import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;

/** Which customers are compared with the rules at once. */
final class Batch {
    private static final String TABLE = "segment_batch";

    /** Up to so many ids are written into the statement. */
    private static final int FEW = 200;

    private Batch() {}

    static FilterSql.Within range(UUID after, UUID until) {
        return customer -> customer.gt(after).and(customer.le(until));
    }

    /** Many ids go into a temporary table of this transaction, of which PostgreSQL knows how many they are. */
    static FilterSql.Within of(DSLContext sql, Collection<UUID> customers) {
        if (customers.size() <= FEW) {
            return customer -> customer.in(customers);
        }
        sql.execute("drop table if exists pg_temp." + TABLE);
        sql.execute("create temp table " + TABLE + " on commit drop as select unnest(?) as customer_id", (Object)
                customers.toArray(UUID[]::new));
        sql.execute("analyze " + TABLE);
        return customer -> customer.in(
                select(field(name(TABLE, "customer_id"), UUID.class)).from(table(name(TABLE))));
    }
}
