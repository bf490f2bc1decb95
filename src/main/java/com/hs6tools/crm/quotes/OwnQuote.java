package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.Problem;
import java.util.List;
import java.util.Map;

/**
 * Nobody approves what he drafted, priced, owned or asked for himself, unless the unit's limits say so.
 */
final class OwnQuote extends Problem {
    private final List<String> approvers;

    OwnQuote(List<String> approvers) {
        super(
                403,
                "own_quote",
                "Somebody else has to approve a quote that you drafted, priced, owned or asked approval for"
                        + (approvers.isEmpty()
                                ? "; nobody may, ask an admin."
                                : ": " + String.join(", ", approvers) + "."));
        this.approvers = approvers;
    }

    @Override
    public Map<String, Object> more() {
        return Map.of("approvers", approvers);
    }
}
