package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft out of a quote: its next revision, which replaces it, or a copy with a number of its own. */
@Component
class ReviseQuote {
    private final QuoteMoves moves;
    private final QuoteStore store;
    private final DraftQuote drafts;
    private final QuoteContent content;

    ReviseQuote(QuoteMoves moves, QuoteStore store, DraftQuote drafts, QuoteContent content) {
        this.moves = moves;
        this.store = store;
        this.drafts = drafts;
        this.content = content;
    }

    /** From now on the old one can neither be accepted nor rejected. */
    @Transactional
    UUID revise(UUID id) {
        var old = moves.begin(id, QuoteMove.REVISE);
        var quote = sameContent(old);
        quote.setOwnerId(old.getOwnerId());
        quote.setRevisionOf(id);
        for (var person : old.getOfferedBy()) {
            Approvals.hadAHand(quote, person);
        }
        drafts.save(quote, old.getSeries(), store.nextRevision(old.getSeries()), store.lines(id));
        old.setRevisedBy(quote.getId());
        moves.make(old, QuoteMove.REVISE, QuoteHistory.Kind.REVISED, quote.getNumber());
        return quote.getId();
    }

    /** @param customer whom the copy is for; the same one where absent. Another one gets his own prices. */
    @Transactional
    UUID copy(UUID id, @Nullable UUID customer) {
        var old = store.lock(id);
        var quote = sameContent(old);
        var lines = store.lines(id);
        if (customer != null && !customer.equals(old.getCustomerId())) {
            content.hand(quote, lines, customer);
        }
        quote.setOwnerId(
                Acting.now().id() == null ? old.getOwnerId() : Acting.now().id());
        return drafts.save(quote, lines);
    }

    private QuoteRecord sameContent(QuoteRecord old) {
        var quote = old.into(QUOTE);
        quote.changed(true);
        var blank = store.blank();
        quote.setId(blank.getId());
        quote.setVersion(blank.getVersion());
        quote.setStatus(blank.getStatus());
        quote.setCreatedByName(blank.getCreatedByName());
        quote.setOfferedBy(blank.getOfferedBy());
        quote.setValidUntil(validUntil(old.getValidUntil()));
        quote.setRevisionOf(null);
        quote.setRevisedBy(null);
        quote.setSentAt(null);
        quote.setViewedAt(null);
        quote.setRemindedAt(null);
        quote.setDecidedAt(null);
        quote.setRejectReason(null);
        quote.setOrderId(null);
        return quote;
    }

    /** A day that is over or close would make a quote nobody can accept. */
    private LocalDate validUntil(LocalDate before) {
        var usual = moves.usualValidity();
        return before.isBefore(usual) ? usual : before;
    }
}
