package com.hs6tools.crm.quotes;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes all links to a quote; its page then says so. */
@Component
class RevokeLinks {
    private final QuoteMoves moves;
    private final QuoteLinks links;

    RevokeLinks(QuoteMoves moves, QuoteLinks links) {
        this.moves = moves;
        this.links = links;
    }

    @Transactional
    void revoke(UUID id) {
        var quote = moves.begin(id, QuoteMove.REVOKE);
        if (links.revoke(id) > 0) {
            moves.make(quote, QuoteMove.REVOKE, QuoteHistory.Kind.REVOKED, null);
        }
    }
}
