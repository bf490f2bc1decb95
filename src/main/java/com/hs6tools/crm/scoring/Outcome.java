package com.hs6tools.crm.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What a run found of the shop as a whole. */
record Outcome(long customers, long healthSum, long atRisk) {
    private static final NamedSql SCORED = NamedSql.of(
            "select count(*) as customers, coalesce(sum(health), 0) as health, count(*) filter (where stage = 'AT_RISK') as at_risk from scored");

    /** Of the customers in the session's {@code scored}. */
    static Outcome of(DSLContext sql) {
        return SCORED.query(sql)
                .fetchSingle(r -> new Outcome(
                        r.get("customers", Long.class), r.get("health", Long.class), r.get("at_risk", Long.class)));
    }

    static Outcome of(List<Outcome> shares) {
        return new Outcome(
                shares.stream().mapToLong(Outcome::customers).sum(),
                shares.stream().mapToLong(Outcome::healthSum).sum(),
                shares.stream().mapToLong(Outcome::atRisk).sum());
    }

    /** Null without customers. */
    @Nullable
    BigDecimal healthAverage() {
        return customers == 0
                ? null
                : BigDecimal.valueOf(healthSum).divide(BigDecimal.valueOf(customers), 3, RoundingMode.HALF_UP);
    }
}
