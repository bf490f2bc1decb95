package com.hs6tools.crm.commerce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought and sent back in one month.
 *
 * @param orders how many that count
 * @param ordered the gross of those alone
 * @param days those with an order that counts, ascending
 * @param first when the first order that counts was placed
 * @param last when the last one was
 */
record MonthOfOrders(
        YearMonth month,
        int orders,
        BigDecimal ordered,
        BigDecimal gross,
        BigDecimal returned,
        List<LocalDate> days,
        @Nullable OffsetDateTime first,
        @Nullable OffsetDateTime last) {

    /** Only what the covering index of a customer's purchases holds. */
    private static final String MONTHS = """
            select extract(year from day)::int, extract(month from day)::int, count(*) filter (where counted)::int,
                coalesce(sum(gross) filter (where counted), 0), sum(gross), sum(returned), coalesce(array_agg(distinct day order by day) filter (where counted), '{}'),
                min(placed_at) filter (where counted), max(placed_at) filter (where counted)
            from commerce.purchase, lateral (select (placed_at at time zone ?)::date as day) d
            where tenant_id = ? and customer_id = ?
            group by 1, 2
            order by 1, 2
            """;

    /** The months with anything in them, oldest first. */
    static List<MonthOfOrders> of(DSLContext sql, UUID tenant, UUID customer, String zone) {
        return sql.resultQuery(MONTHS, zone, tenant, customer)
                .fetch(r -> new MonthOfOrders(
                        YearMonth.of(r.get(0, Integer.class), r.get(1, Integer.class)),
                        r.get(2, Integer.class),
                        r.get(3, BigDecimal.class),
                        r.get(4, BigDecimal.class),
                        r.get(5, BigDecimal.class),
                        List.of(r.get(6, LocalDate[].class)),
                        r.get(7, OffsetDateTime.class),
                        r.get(8, OffsetDateTime.class)));
    }
}
