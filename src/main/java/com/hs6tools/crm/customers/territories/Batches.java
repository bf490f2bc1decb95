package com.hs6tools.crm.customers.territories;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.QueryPart;

/** Runs a statement that places a batch: {0} is the tenant, {1} the id to go on behind, {2} how many. */
public final class Batches {
    private Batches() {}

    /** @param statement answers one row: the greatest id, how many were looked at, how many moved */
    public static Placement.Batch run(DSLContext sql, String statement, UUID after, int most) {
        var row = sql.fetchSingle(statement, values(after, most));
        return new Placement.Batch(row.get(0, UUID.class), row.get(1, int.class), row.get(2, int.class));
    }

    static QueryPart[] values(UUID after, int most) {
        return new QueryPart[] {val(Acting.tenant()), val(after), inline(most)};
    }
}
