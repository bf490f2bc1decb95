package com.hs6tools.crm.customers.duplicates;

import com.hs6tools.crm.customers.matching.BlockKeys;
import com.hs6tools.crm.customers.matching.Population;
import com.hs6tools.crm.customers.matching.WordCount;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.postgresql.copy.CopyManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who has to be compared with whom, in temporary tables of one connection: each customer's keys by COPY, then the pairs
 * that share one as a set.
 */
@Component
class Blocks {
    private static final int CUSTOMERS_AT_ONCE = 5_000;

    /** A pair to be compared; numbers are given in the order of the ids. */
    record Pair(int a, int b, UUID first, UUID second) {}

    private final DSLContext sql;
    private final TraitsReader traits;
    private final TransactionTemplate transaction;

    Blocks(DSLContext sql, TraitsReader traits, TransactionTemplate transaction) {
        this.sql = sql;
        this.traits = traits;
        this.transaction = transaction;
    }

    /** @return how many customers there are, and what their names are often made of */
    Population stage(CopyManager copy, LongConsumer progress) throws SQLException, IOException {
        sql.execute("discard temp");
        sql.execute("create temp table duplicate_who (nr integer not null, id uuid not null)");
        sql.execute(
                "create temp table duplicate_key (key bigint not null, nr integer not null, most smallint not null)");
        var last = new UUID(0, 0);
        int nr = 0;
        var words = new WordCount();
        for (var some = traits.after(last, CUSTOMERS_AT_ONCE);
                !some.isEmpty();
                some = traits.after(last, CUSTOMERS_AT_ONCE)) {
            var who = new StringBuilder();
            var keys = new StringBuilder();
            for (var one : some.entrySet()) {
                nr++;
                last = one.getKey();
                words.add(one.getValue());
                who.append(nr).append('\t').append(last).append('\n');
                for (var key : BlockKeys.of(one.getValue())) {
                    keys.append(key.hash())
                            .append('\t')
                            .append(nr)
                            .append('\t')
                            .append(key.most())
                            .append('\n');
                }
            }
            copy.copyIn("copy duplicate_who (nr, id) from stdin", new StringReader(who.toString()));
            copy.copyIn("copy duplicate_key (key, nr, most) from stdin", new StringReader(keys.toString()));
            progress.accept(nr);
        }
        return words.population();
    }

    /** @return how many pairs share a key */
    long pair() {
        transaction.executeWithoutResult(status -> {
            sql.execute("set local work_mem = '64MB'");
            sql.execute("analyze duplicate_key");
            sql.execute("""
                    create temp table duplicate_member as
                    select k.key, k.nr from duplicate_key k
                    join (select key from duplicate_key group by key having count(*) between 2 and max(most)) b using (key)
                    """);
            sql.execute("drop table duplicate_key");
            sql.execute("analyze duplicate_member");
            sql.execute("""
                    create temp table duplicate_compared as
                    select distinct a.nr as a, b.nr as b
                    from duplicate_member a join duplicate_member b on b.key = a.key and a.nr < b.nr
                    """);
            sql.execute("drop table duplicate_member");
            sql.execute("create unique index on duplicate_compared (a, b)");
            sql.execute("create unique index on duplicate_who (nr)");
            sql.execute("analyze duplicate_compared");
            sql.execute("analyze duplicate_who");
        });
        return sql.fetchSingle("select count(*) from duplicate_compared").get(0, Long.class);
    }

    /** The number from which on customers have this id or a later one. */
    int numberOf(UUID id) {
        return sql.fetchSingle("select coalesce(min(nr), 2147483647) from duplicate_who where id >= ?", id)
                .get(0, Integer.class);
    }

    List<Pair> next(int a, int b, int most) {
        return sql.resultQuery("""
                        select p.a, p.b, f.id, s.id
                        from (select a, b from duplicate_compared where (a, b) > (?, ?) order by a, b limit ?) p
                        join duplicate_who f on f.nr = p.a
                        join duplicate_who s on s.nr = p.b
                        order by p.a, p.b
                        """, a, b, most)
                .fetch(r -> new Pair(
                        r.get(0, Integer.class), r.get(1, Integer.class), r.get(2, UUID.class), r.get(3, UUID.class)));
    }
}
