package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes moves: locks the quote, holds it to the table of moves, keeps what happened and tells of it. */
@Component
class QuoteMoves {
    private final QuoteStore store;
    private final QuoteHistory history;
    private final QuoteFacts facts;
    private final QuoteDefaults defaults;
    private final Approvals approvals;

    QuoteMoves(QuoteStore store, QuoteHistory history, QuoteFacts facts, QuoteDefaults defaults, Approvals approvals) {
        this.store = store;
        this.history = history;
        this.facts = facts;
        this.defaults = defaults;
        this.approvals = approvals;
    }

    /**
     * By somebody of the business unit. The quote stays locked until the transaction ends.
     *
     * @throws NotFound when it is absent, deleted, or outside what the acting person may see
     * @throws StateConflict when this move is not open
     * @throws ApprovalNeeded when a draft beyond the limits is to be sent
     */
    QuoteRecord begin(UUID id, QuoteMove move) {
        var quote = store.lock(id);
        if (QuoteStatus.DRAFT.name().equals(quote.getStatus())) {
            var lines = store.lines(id);
            approvals.refresh(quote, lines);
            if (move == QuoteMove.SEND) {
                approvals.require(quote, lines);
            }
        }
        move.require(quote);
        return quote;
    }

    void make(QuoteRecord quote, QuoteMove move, QuoteHistory.Kind kind, @Nullable String text) {
        quote.setStatus(move.after(QuoteStatus.valueOf(quote.getStatus())).name());
        store.update(quote);
        note(quote, kind, text);
    }

    /** Something that happened to a quote and leaves it as it is. */
    void note(QuoteRecord quote, QuoteHistory.Kind kind, @Nullable String text) {
        history.add(quote, kind, text);
        facts.tell(kind.name().toLowerCase(Locale.ROOT), quote);
    }

    /** How often something happened to a quote. */
    int count(QuoteRecord quote, QuoteHistory.Kind kind) {
        return history.count(quote, kind);
    }

    OffsetDateTime now() {
        return defaults.now();
    }

    LocalDate usualValidity() {
        return defaults.validUntil();
    }

    LocalDate today() {
        return defaults.today();
    }
}
