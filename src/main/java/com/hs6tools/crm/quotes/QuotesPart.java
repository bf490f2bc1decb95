package com.hs6tools.crm.quotes;

import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** A customer's quotes, on his page. */
@Component
class QuotesPart implements Customer360Part {
    private static final int RECENT = 5;

    /** Those a newer revision replaced are not counted a second time. */
    private static final String BY_STATUS = """
            select status, count(*)::int, coalesce(sum(total) filter (where currency = ?), 0)
            from quotes.quote
            where tenant_id = ? and customer_id = ? and deleted_at is null and revised_by is null
            group by status
            """;

    record CustomersQuotes(QuoteSummary quotes) {}

    /**
     * @param open sent and not answered yet
     * @param openValue of the open ones, in the business unit's currency; those in others are not in it
     */
    record QuoteSummary(
            int open,
            BigDecimal openValue,
            int drafts,
            int accepted,
            int rejected,
            int expired,
            String currency,
            List<QuoteRow> recent) {}

    private record Group(int count, BigDecimal value) {}

    private final DSLContext sql;
    private final Settings settings;
    private final QuoteQueries queries;

    QuotesPart(DSLContext sql, Settings settings, QuoteQueries queries) {
        this.sql = sql;
        this.settings = settings;
        this.queries = queries;
    }

    @Override
    public String permission() {
        return "quotes:read";
    }

    @Override
    public CustomersQuotes value(UUID customer) {
        var currency = settings.current().currency();
        var byStatus = sql.resultQuery(BY_STATUS, currency, Acting.tenant(), customer)
                .fetchMap(
                        r -> QuoteStatus.valueOf(r.get(0, String.class)),
                        r -> new Group(r.get(1, Integer.class), r.get(2, BigDecimal.class)));
        Predicate<QuoteStatus> isOpen = s -> s == QuoteStatus.SENT || s == QuoteStatus.VIEWED;
        var value = byStatus.entrySet().stream()
                .filter(e -> isOpen.test(e.getKey()))
                .map(e -> e.getValue().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CustomersQuotes(new QuoteSummary(
                count(byStatus, isOpen),
                Amounts.plain(value),
                count(byStatus, QuoteStatus.DRAFT::equals),
                count(byStatus, QuoteStatus.ACCEPTED::equals),
                count(byStatus, QuoteStatus.REJECTED::equals),
                count(byStatus, QuoteStatus.EXPIRED::equals),
                currency,
                queries.latest(customer, RECENT)));
    }

    private static int count(Map<QuoteStatus, Group> byStatus, Predicate<QuoteStatus> which) {
        return byStatus.entrySet().stream()
                .filter(e -> which.test(e.getKey()))
                .mapToInt(e -> e.getValue().count())
                .sum();
    }
}
