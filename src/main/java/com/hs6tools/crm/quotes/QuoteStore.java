package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;
import static com.hs6tools.crmdb.quotes.Tables.QUOTE_LINE;
import static org.jooq.impl.DSL.max;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes quotes with their lines. */
@Component
class QuoteStore {
    private final DSLContext sql;
    private final Customers customers;
    private final UnitClock clock;
    private final Approvals approvals;

    QuoteStore(DSLContext sql, Customers customers, UnitClock clock, Approvals approvals) {
        this.sql = sql;
        this.customers = customers;
        this.clock = clock;
        this.approvals = approvals;
    }

    QuoteRecord blank() {
        var quote = sql.newRecord(QUOTE);
        quote.setTenantId(Acting.tenant());
        quote.setId(Ids.next());
        quote.setVersion(1L);
        quote.setStatus(QuoteStatus.DRAFT.name());
        quote.setCreatedByName(Acting.now().name());
        quote.setOfferedBy(new UUID[0]);
        Approvals.hadAHand(quote, Acting.now().id());
        return quote;
    }

    /** A new quote has been approved by nobody, whatever it was made of. */
    void insert(QuoteRecord quote, long series, int revision, List<QuoteLineRecord> lines) {
        quote.setSeries(series);
        quote.setRevision(revision);
        quote.setNumber(QuoteNumbers.written(series, revision));
        approvals.judge(quote, lines);
        quote.setSearchText(searchText(quote));
        quote.setCreatedAt(clock.realNow());
        quote.setUpdatedAt(quote.getCreatedAt());
        sql.executeInsert(quote);
        insertLines(quote.getId(), lines);
    }

    /** @throws NotFound when it is absent, deleted, or outside what the acting person may see */
    QuoteRecord lock(UUID id) {
        return lock(QuoteScope.visible().and(QUOTE.ID.eq(id)).and(QUOTE.DELETED_AT.isNull()));
    }

    /** Whoever may see it: for customers with a link, and for what a deed on one quote does to another. */
    QuoteRecord lockInUnit(UUID id) {
        return lock(QUOTE.TENANT_ID.eq(Acting.tenant()).and(QUOTE.ID.eq(id)).and(QUOTE.DELETED_AT.isNull()));
    }

    /** The next free one. Deleted quotes keep theirs, and so does whatever was once made of them. */
    int nextRevision(long series) {
        return sql.select(max(QUOTE.REVISION))
                        .from(QUOTE)
                        .where(QUOTE.TENANT_ID.eq(Acting.tenant()), QUOTE.SERIES.eq(series))
                        .fetchSingle(0, int.class)
                + 1;
    }

    QuoteRecord lock(Condition which) {
        return sql.selectFrom(QUOTE)
                .where(which)
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This quote"));
    }

    List<QuoteLineRecord> lines(UUID quote) {
        return sql.selectFrom(QUOTE_LINE)
                .where(QUOTE_LINE.TENANT_ID.eq(Acting.tenant()), QUOTE_LINE.QUOTE_ID.eq(quote))
                .orderBy(QUOTE_LINE.POSITION)
                .fetch();
    }

    /** Saves what was changed in a locked quote, as its next version. */
    void update(QuoteRecord quote) {
        quote.setVersion(quote.getVersion() + 1);
        quote.setUpdatedAt(clock.realNow());
        quote.setSearchText(searchText(quote));
        sql.executeUpdate(quote);
    }

    void replaceLines(UUID quote, List<QuoteLineRecord> lines) {
        sql.deleteFrom(QUOTE_LINE)
                .where(QUOTE_LINE.TENANT_ID.eq(Acting.tenant()), QUOTE_LINE.QUOTE_ID.eq(quote))
                .execute();
        insertLines(quote, lines);
    }

    private void insertLines(UUID quote, List<QuoteLineRecord> lines) {
        var rows = lines.stream()
                .map(l -> {
                    var row = sql.newRecord(QUOTE_LINE);
                    row.from(l);
                    row.setQuoteId(quote);
                    return row;
                })
                .toList();
        sql.batchInsert(rows).execute();
    }

    private String searchText(QuoteRecord quote) {
        var customer = customers.names(List.of(quote.getCustomerId()));
        return SearchText.join(quote.getNumber(), quote.getTitle(), nameOf(customer, quote.getCustomerId()));
    }

    private static String nameOf(Map<UUID, String> names, UUID id) {
        return names.getOrDefault(id, "");
    }
}
