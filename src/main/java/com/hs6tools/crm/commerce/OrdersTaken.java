package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders came in, or were changed, together. */
public record OrdersTaken(List<UUID> created, List<UUID> updated, Collection<UUID> customers) implements DomainEvent {

    static OrdersTaken of(OrderStore.Saved saved) {
        return new OrdersTaken(
                List.copyOf(saved.created()), List.copyOf(saved.updated()), List.copyOf(saved.customers()));
    }

    /** {@code order.placed} for one new order, {@code order.changed} for one known, {@code orders.imported} for several. */
    @Override
    public String type() {
        if (count() != 1) {
            return "orders.imported";
        }
        return created.isEmpty() ? "order.changed" : "order.placed";
    }

    @Override
    public String subjectKind() {
        return "order";
    }

    @Override
    public @Nullable UUID subjectId() {
        if (count() != 1) {
            return null;
        }
        return created.isEmpty() ? updated.getFirst() : created.getFirst();
    }

    @Override
    public int count() {
        return created.size() + updated.size();
    }
}
