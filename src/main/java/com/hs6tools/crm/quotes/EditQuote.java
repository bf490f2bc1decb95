package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;

import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a draft: named fields change, null goes back to the default, unnamed ones stay. */
@Component
class EditQuote {
    private final QuoteContent content;
    private final QuoteStore store;
    private final QuoteFacts facts;

    EditQuote(QuoteContent content, QuoteStore store, QuoteFacts facts) {
        this.content = content;
        this.store = store;
        this.facts = facts;
    }

    @Transactional
    void edit(UUID id, Patch<QuoteInput> patch, @Nullable Long expectedVersion) {
        var quote = store.lock(id);
        ExpectedVersion.check(expectedVersion, quote.getVersion());
        QuoteMove.EDIT.require(quote);
        var before = quote.into(QUOTE);
        var lines = content.write(patch, quote, () -> store.lines(id));
        var changes = QuoteFacts.between(before, quote);
        if (changes.isEmpty() && !patch.names("lines")) {
            return;
        }
        store.update(quote);
        store.replaceLines(id, lines);
        facts.tell("updated", quote, changes);
    }
}
