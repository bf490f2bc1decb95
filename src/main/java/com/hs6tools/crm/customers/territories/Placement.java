package com.hs6tools.crm.customers.territories;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records that carry a territory, placed anew when rules have changed: batch by batch, in the order of their ids, each in a
 * transaction of its own. Those that are written meanwhile see to themselves.
 */
public interface Placement {
    /** Stable name; kinds are placed in the order of {@link #order()}. */
    String kind();

    /** Lower comes first: what takes its territory from another kind's record comes behind that. */
    int order();

    /** @param last the greatest id looked at; null when there was nothing left */
    record Batch(@Nullable UUID last, int seen, int moved) {}

    /** @param after look at records with greater ids only */
    Batch place(UUID after, int most);
}
