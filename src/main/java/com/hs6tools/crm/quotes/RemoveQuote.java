package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.StateConflict;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes a draft so that it can be restored for a while, and restores it. Its number stays taken. */
@Component
class RemoveQuote {
    static final int RESTORABLE_DAYS = 30;

    private final QuoteStore store;
    private final QuoteFacts facts;
    private final UnitClock clock;

    RemoveQuote(QuoteStore store, QuoteFacts facts, UnitClock clock) {
        this.store = store;
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
    }

    @Transactional
    void restore(UUID id) {
        var quote = store.lock(QuoteScope.visible().and(QUOTE.ID.eq(id)));
        var deletedAt = quote.getDeletedAt();
        if (deletedAt == null) {
            throw new StateConflict("This quote is not deleted.", quote.getStatus(), QuoteMove.ofTheStaff(quote));
        }
        if (deletedAt.isBefore(clock.realNow().minusDays(RESTORABLE_DAYS))) {
            throw new StateConflict(
                    "A deleted quote can be restored for " + RESTORABLE_DAYS + " days.", "DELETED", List.of());
        }
        quote.setDeletedAt(null);
        store.update(quote);
        facts.tell("restored", quote);
    }
}
