package com.hs6tools.crm.analytics;

import com.hs6tools.crm.analytics.CustomerAnalytics.Totals;
import com.hs6tools.crm.scoring.NamedSql;
import com.hs6tools.crm.scoring.Scored;
import java.math.BigDecimal;
import org.jooq.Record;

/** Sums over all customers, and of guests. */
final class CustomerTotals {
    private static final NamedSql CUSTOMERS = NamedSql.of("""
            select count(*) as customers, count(*) filter (where orders > 0) as buyers, coalesce(sum(orders), 0) as orders,
                   round(coalesce(sum(gross), 0), 2) as gross, round(coalesce(sum(returned), 0), 2) as returned,
                   round(coalesce(sum(revenue), 0), 2) as revenue
            from scored
            """);

    private static final NamedSql RETURNS = NamedSql.of("""
            select count(*) from commerce.pub_purchase p
            where p.tenant_id = :tenant and p.kind = 'RETURN' and p.placed_at <= :asOf
              and p.customer_id in (select customer_id from scored)
            """);

    private static final NamedSql GUESTS = NamedSql.of("""
            select count(*) filter (where counted) as orders, round(coalesce(sum(gross), 0), 2) as gross,
                   round(coalesce(sum(returned), 0), 2) as returned, round(coalesce(sum(gross - returned), 0), 2) as revenue
            from commerce.pub_purchase
            where tenant_id = :tenant and customer_id is null and placed_at <= :asOf and :whole
            """);

    private CustomerTotals() {}

    static Totals of(Scored scored) {
        var known = scored.query(CUSTOMERS).fetchSingle();
        var returns = scored.query(RETURNS).fetchSingle(0, Long.class);
        var guests = scored.query(GUESTS.with("whole", scored.whole())).fetchSingle();
        return new Totals(
                count(known, "customers"),
                count(known, "buyers"),
                count(known, "orders"),
                money(known, "gross"),
                money(known, "returned"),
                money(known, "revenue"),
                returns,
                count(guests, "orders"),
                money(guests, "gross"),
                money(guests, "returned"),
                money(guests, "revenue"));
    }

    static long count(Record r, String name) {
        return r.get(name, Long.class);
    }

    static BigDecimal money(Record r, String name) {
        return r.get(name, BigDecimal.class);
    }
}
