package com.hs6tools.crm.customers.spi;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Records of one kind that belong to customers. When a customer is merged into another one his records go along, and come
 * back when the merge is undone. All calls belong to the transaction of the merge; what a module keeps of the sums of a
 * customer's records is worked out anew there, for both.
 *
 * <p>A table with a customer's id in it is served by {@link BelongingRows}.
 */
public interface CustomerBelongings {
    /** What they are called, in the plural and as JSON keys are written, such as {@code orders}. Kept: never changes. */
    String kind();

    /** How many a customer has. */
    long count(UUID customer);

    /** @return the ids of all that he had */
    List<UUID> giveAll(UUID from, UUID to);

    /** Gives these, as far as they are still with {@code from}. */
    void give(Collection<UUID> records, UUID from, UUID to);
}
