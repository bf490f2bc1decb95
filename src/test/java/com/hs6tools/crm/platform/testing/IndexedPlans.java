package com.hs6tools.crm.platform.testing;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks at plans while reading a whole table is the last resort. At the size of a test a whole table may be the cheaper way, and
 * which one is hangs on what other tests left in it; whether an index can be used at all, row-level security permitting, does not.
 */
@Component
public class IndexedPlans {
    private final DSLContext sql;
    private final TransactionOperations transactions;
    private final AskedQueries asked;

    IndexedPlans(DSLContext sql, TransactionOperations transactions, AskedQueries asked) {
        this.asked = asked;
        this.sql = sql;
        this.transactions = transactions;
    }

    /** The plans of the statements made meanwhile that name the table, such as {@code customers.contact}. */
    public List<String> of(Actor actor, String table, Runnable work) {
        var plans = new ArrayList<String>();
        var named = Pattern.compile("\\b" + Pattern.quote(table) + "\\b");
        run(
                actor,
                () -> asked.during(work).stream()
                        .filter(q -> named.matcher(q.getSQL().replace("\"", "")).find())
                        .forEach(q -> plans.add(sql.explain(q).plan())));
        return plans;
    }

    public void run(Actor actor, Runnable work) {
        Acting.run(
                actor,
                () -> transactions.executeWithoutResult(status -> {
                    sql.execute("set local enable_seqscan = off");
                    work.run();
                }));
    }
}
