package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.Problem;
import java.util.List;
import java.util.Map;

/** Nobody approves what he made or asked for himself, unless the unit's limits say so. */
final class OwnQuote extends Problem {
    private final List<String> approvers;

    OwnQuote(List<String> approvers) {
        super(
                403,
                "own_quote",
                "Somebody else has to approve your own quote"
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
