package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;

import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.util.List;
import java.util.Objects;
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
    private final QuoteMoves moves;
    private final Approvals approvals;

    EditQuote(QuoteContent content, QuoteStore store, QuoteFacts facts, QuoteMoves moves, Approvals approvals) {
        this.content = content;
        this.store = store;
        this.facts = facts;
        this.moves = moves;
        this.approvals = approvals;
    }

    @Transactional
    void edit(UUID id, Patch<QuoteInput> patch, @Nullable Long expectedVersion) {
        var quote = store.lock(id);
        ExpectedVersion.check(expectedVersion, quote.getVersion());
        QuoteMove.EDIT.require(quote);
        var before = quote.into(QUOTE);
        var linesBefore = store.lines(id);
        var lines = content.write(patch, quote, () -> linesBefore);
        var changes = QuoteFacts.between(before, quote);
        if (changes.isEmpty() && !patch.names("lines")) {
            return;
        }
        var said = judge(before, linesBefore, quote, lines);
        store.update(quote);
        store.replaceLines(id, lines);
        facts.tell("updated", quote, changes);
        if (said) {
            moves.note(quote, QuoteHistory.Kind.APPROVAL_VOID, null);
        }
    }

    /** @return whether something had been asked or said of the quote that holds no longer */
    private boolean judge(
            QuoteRecord before, List<QuoteLineRecord> linesBefore, QuoteRecord quote, List<QuoteLineRecord> lines) {
        if (!Objects.equals(before.getOwnerId(), quote.getOwnerId())) {
            Approvals.hadAHand(quote, before.getOwnerId());
        }
        var same = Approvals.sameOffer(before, linesBefore, quote, lines);
        if (!same) {
            Approvals.hadAHand(quote, Acting.now().id());
        }
        if (same && !approvals.isNowOfApprover(quote)) {
            approvals.refresh(quote, lines);
            return false;
        }
        var state = Approvals.state(before);
        approvals.judge(quote, lines);
        return state != null && state != Approval.NEEDED;
    }
}
