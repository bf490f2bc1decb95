package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a new quote, as a draft with a number of its own. */
@Component
class DraftQuote {
    private final QuoteContent content;
    private final QuoteStore store;
    private final QuoteNumbers numbers;
    private final QuoteHistory history;
    private final QuoteFacts facts;

    DraftQuote(QuoteContent content, QuoteStore store, QuoteNumbers numbers, QuoteHistory history, QuoteFacts facts) {
        this.content = content;
        this.store = store;
        this.numbers = numbers;
        this.history = history;
        this.facts = facts;
    }

    @Transactional
    UUID draft(QuoteInput input) {
        if (input.customerId() == null) {
            throw InvalidInput.field("customerId", "A quote is made for a customer.", "required");
        }
        var quote = store.blank();
        return save(quote, content.write(input, quote));
    }

    /** Takes the next number last, so that others wait for it as short as can be. */
    UUID save(QuoteRecord quote, List<QuoteLineRecord> lines) {
        return save(quote, numbers.next(), 1, lines);
    }

    UUID save(QuoteRecord quote, long series, int revision, List<QuoteLineRecord> lines) {
        store.insert(quote, series, revision, lines);
        history.add(quote, QuoteHistory.Kind.CREATED, null);
        facts.tell("created", quote);
        return quote.getId();
    }
}
