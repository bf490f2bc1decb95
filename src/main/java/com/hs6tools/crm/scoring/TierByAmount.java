package com.hs6tools.crm.scoring;

import org.jooq.QueryPart;

/** Tiers that begin at an amount of revenue in 730 days, where the unit chose so. */
final class TierByAmount {
    private static final NamedSql TIER = NamedSql.of("""
            case when b.revenue_730 <= 0 then 'BRONZE'
                 when b.revenue_730 >= :platinumFrom then 'PLATINUM'
                 when b.revenue_730 >= :goldFrom then 'GOLD'
                 when b.revenue_730 >= :silverFrom then 'SILVER'
                 else 'BRONZE' end
            """);

    private TierByAmount() {}

    static QueryPart part(ScoreRules rules) {
        return TIER.bind(rules.values()).part();
    }
}
