package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;

import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.customers.spi.ShownCustomer;
import com.hs6tools.crm.platform.settings.Settings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** A customer's quotes, and those of all below a company, on his page. */
@Component
class QuotesPart implements Customer360Part {
    private static final int RECENT = 5;

    record CustomersQuotes(QuoteSummary quotes, GroupQuotes groupQuotes) {}

    /**
     * The quotes that a company and all below it have not answered yet.
     *
     * @param value of those in the unit's currency
     */
    @Schema(name = "GroupQuotes")
    record GroupQuotes(int open, BigDecimal value, String currency) {}

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
    public CustomersQuotes value(ShownCustomer customer) {
        var currency = settings.current().currency();
        var byStatus = byStatus(customer.id(), currency);
        Predicate<QuoteStatus> isOpen = s -> s == QuoteStatus.SENT || s == QuoteStatus.VIEWED;
        var open = count(byStatus, isOpen);
        var value = Amounts.plain(byStatus.entrySet().stream()
                .filter(e -> isOpen.test(e.getKey()))
                .map(e -> e.getValue().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
        return new CustomersQuotes(
                new QuoteSummary(
                        open,
                        value,
                        count(byStatus, QuoteStatus.DRAFT::equals),
                        count(byStatus, QuoteStatus.ACCEPTED::equals),
                        count(byStatus, QuoteStatus.REJECTED::equals),
                        count(byStatus, QuoteStatus.EXPIRED::equals),
                        currency,
                        byStatus.isEmpty() ? List.of() : queries.latest(customer.id(), RECENT)),
                customer.isAlone() ? new GroupQuotes(open, value, currency) : ofGroup(customer, currency));
    }

    /** Those a newer revision replaced are not counted a second time. */
    private Map<QuoteStatus, Group> byStatus(UUID customer, String currency) {
        var newest = QUOTE.REVISED_BY.isNull();
        return sql.select(
                        QUOTE.STATUS,
                        DSL.count().filterWhere(newest),
                        DSL.sum(QUOTE.TOTAL).filterWhere(newest.and(QUOTE.CURRENCY.eq(currency))))
                .from(QUOTE)
                .where(QuoteScope.visible(), QUOTE.CUSTOMER_ID.eq(customer), QUOTE.DELETED_AT.isNull())
                .groupBy(QUOTE.STATUS)
                .fetchMap(
                        r -> QuoteStatus.valueOf(r.value1()),
                        r -> new Group(r.value2(), Objects.requireNonNullElse(r.value3(), BigDecimal.ZERO)));
    }

    private GroupQuotes ofGroup(ShownCustomer head, String currency) {
        return sql.select(DSL.count(), DSL.sum(QUOTE.TOTAL).filterWhere(QUOTE.CURRENCY.eq(currency)))
                .from(QUOTE)
                .where(
                        QuoteScope.visible(),
                        head.inGroup(QUOTE.CUSTOMER_ID),
                        QUOTE.DELETED_AT.isNull(),
                        QUOTE.REVISED_BY.isNull(),
                        QUOTE.STATUS.in(QuoteStatus.SENT.name(), QuoteStatus.VIEWED.name()))
                .fetchSingle(r -> new GroupQuotes(
                        r.value1(), Amounts.plain(Objects.requireNonNullElse(r.value2(), BigDecimal.ZERO)), currency));
    }

    private static int count(Map<QuoteStatus, Group> byStatus, Predicate<QuoteStatus> which) {
        return byStatus.entrySet().stream()
                .filter(e -> which.test(e.getKey()))
                .mapToInt(e -> e.getValue().count())
                .sum();
    }
}
