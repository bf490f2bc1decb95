package com.hs6tools.crm.scoring;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;

/**
 * Customers' scores at one moment, readable as the temporary table {@code scored} while the call lasts: customer_id,
 * owner_id, country, city, orders, gross, returned, revenue, first_at, last_at, order_days, own_gap, gap, d, orders_365,
 * revenue_365, orders_730, revenue_730, touches, recency, frequency, monetary, engagement, support, health, stage,
 * automatic_stage, tier, segment, rfm_recency, rfm_frequency, rfm_monetary, rfm_group.
 *
 * @param whole whether all customers of the unit are in it, or only those the acting person may see
 */
public record Scored(DSLContext sql, ScoreRules rules, boolean whole) {
    /** A question about {@code scored} and the purchases behind it; it may use the values of {@link ScoreRules}. */
    public ResultQuery<Record> query(NamedSql question) {
        return question.bind(rules.values()).query(sql);
    }

    public int execute(NamedSql statement) {
        return statement.bind(rules.values()).execute(sql);
    }
}
