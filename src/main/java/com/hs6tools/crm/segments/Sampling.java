package com.hs6tools.crm.segments;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import com.hs6tools.crm.segments.filter.FilterSql;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Estimates how many a filter means from some thousand customers; takes a tenth of a second whatever the filter asks for. */
@Component
class Sampling {
    private static final int WANTED = 6_000;
    private static final String TABLE = "segment_sample";
    private static final Field<UUID> SAMPLED = field(name(TABLE, "customer_id"), UUID.class);
    private static final Field<Long> PAGE = field(name(TABLE, "page"), Long.class);

    private final DSLContext sql;
    private final Everybody everybody;

    Sampling(DSLContext sql, Everybody everybody) {
        this.sql = sql;
        this.everybody = everybody;
    }

    /** @param filter the filter within the customers it is given, and within what the acting person may see */
    @Transactional
    Estimate estimate(Function<FilterSql.Within, FilterSql> filter) {
        long all = everybody.now();
        sql.execute("drop table if exists pg_temp." + TABLE);
        sql.execute(
                "create temp table " + TABLE + " on commit drop as select * from customers.pub_sample(?)",
                Math.min(100, 100.0 * WANTED / Math.max(1, all)));
        sql.execute("analyze " + TABLE);
        // the little that the sampled customers have is looked up by index; no table of everybody's is hashed for it
        sql.execute("set local enable_hashjoin = off");
        var asked = filter.apply(customer -> customer.in(select(SAMPLED).from(table(name(TABLE)))));
        var found = select(asked.customer().as("id"))
                .from(asked.from())
                .where(asked.where(), Counting.visible(asked))
                .asTable("found");
        var clusters = sql.select(count(), count(found.field("id")))
                .from(table(name(TABLE)))
                .leftJoin(found)
                .on(found.field("id", UUID.class).eq(SAMPLED))
                .groupBy(PAGE)
                .fetch(r -> new Estimate.Cluster(r.value1(), r.value2()));
        return Estimate.of(clusters, all);
    }
}
