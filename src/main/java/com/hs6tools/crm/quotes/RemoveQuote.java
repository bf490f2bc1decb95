package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes a draft so that it can be restored for a while, and restores it. Its number stays taken. The quote that a deleted
 * draft was to replace holds again.
 */
@Component
class RemoveQuote {
    static final int RESTORABLE_DAYS = 30;

    private final QuoteStore store;
    private final QuoteMoves moves;
    private final QuoteFacts facts;
    private final UnitClock clock;

    RemoveQuote(QuoteStore store, QuoteMoves moves, QuoteFacts facts, UnitClock clock) {
        this.store = store;
        this.moves = moves;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    void delete(UUID id, @Nullable Long expectedVersion) {
        var quote = store.lock(id);
        ExpectedVersion.check(expectedVersion, quote.getVersion());
        QuoteMove.DELETE.require(quote);
        quote.setDeletedAt(clock.realNow());
        store.update(quote);
        facts.tell("deleted", quote);
        release(quote);
    }

    @Transactional
    void restore(UUID id) {
        var quote = store.lock(QuoteScope.visible().and(QUOTE.ID.eq(id)));
        var deletedAt = quote.getDeletedAt();
        if (deletedAt == null) {
            throw new StateConflict(
                    "This quote is not deleted.", quote.getStatus(), QuoteMove.ofTheStaff(quote), "not_deleted");
        }
        if (deletedAt.isBefore(clock.realNow().minusDays(RESTORABLE_DAYS))) {
            throw new StateConflict(
                    "A deleted quote can be restored for " + RESTORABLE_DAYS + " days.",
                    "DELETED",
                    List.of(),
                    "too_late",
                    Map.of("days", RESTORABLE_DAYS));
        }
        replace(quote);
        quote.setDeletedAt(null);
        store.update(quote);
        facts.tell("restored", quote);
    }

    private void release(QuoteRecord draft) {
        var old = draft.getRevisionOf() == null ? null : store.lockInUnit(draft.getRevisionOf());
        if (old != null && draft.getId().equals(old.getRevisedBy())) {
            old.setRevisedBy(null);
            store.update(old);
            moves.note(old, QuoteHistory.Kind.REVISION_DROPPED, draft.getNumber());
        }
    }

    /** @throws StateConflict where the quote it is to replace went on without it */
    private void replace(QuoteRecord draft) {
        if (draft.getRevisionOf() == null) {
            return;
        }
        var old = store.lockInUnit(draft.getRevisionOf());
        if (!QuoteMove.REVISE.isOpen(old)) {
            var revised = old.getRevisedBy() != null;
            throw new StateConflict(
                    "The quote that this is a revision of, " + old.getNumber() + ", was "
                            + (revised ? "revised anew" : old.getStatus().toLowerCase(Locale.ROOT))
                            + " meanwhile; it stays deleted.",
                    revised ? "REVISED" : old.getStatus(),
                    List.of(),
                    "revised_meanwhile");
        }
        old.setRevisedBy(draft.getId());
        moves.make(old, QuoteMove.REVISE, QuoteHistory.Kind.REVISED, draft.getNumber());
    }
}
