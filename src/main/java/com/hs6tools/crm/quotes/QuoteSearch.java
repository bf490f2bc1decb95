package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;

import com.hs6tools.crm.customers.spi.SearchSource;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Quotes in the search everywhere, by parts of number, title and customer's name. */
@Component
class QuoteSearch implements SearchSource {
    private final DSLContext sql;

    QuoteSearch(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "quotes";
    }

    @Override
    public String permission() {
        return "quotes:read";
    }

    @Override
    public List<Hit> find(Query query) {
        return sql.select(QUOTE.ID, QUOTE.NUMBER, QUOTE.TITLE, QUOTE.TOTAL, QUOTE.CURRENCY, QuoteQueries.CUSTOMER_NAME)
                .from(QUOTE)
                .where(QuoteScope.visible(), QUOTE.DELETED_AT.isNull(), QuoteWords.all(query.folded()))
                .orderBy(QUOTE.CREATED_AT.desc(), QUOTE.ID.desc())
                .limit(query.limit())
                .fetch(r -> {
                    var sum = Amounts.plain(r.value4()).toPlainString() + " " + r.value5();
                    var title = r.value3() == null ? r.value2() : r.value2() + " " + r.value3();
                    return new Hit(
                            r.value1(),
                            title,
                            r.value6() == null ? sum : r.value6() + ", " + sum,
                            new Match("number", r.value2()),
                            "/quotes/" + r.value1());
                });
    }
}
