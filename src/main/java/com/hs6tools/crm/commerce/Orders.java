package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders that other modules make. */
@Component
public class Orders {
    /** The stock code of what is sold without being in the catalogue. */
    public static final String OUTSIDE_CATALOGUE = "CUSTOM";

    /**
     * @param externalId by which the order is found again: it is made once, however often it is placed
     * @param shipping added to what the lines come to
     */
    public record NewOrder(
            String externalId,
            String number,
            UUID customerId,
            OffsetDateTime placedAt,
            String currency,
            List<Line> lines,
            BigDecimal shipping) {}

    /** Comes to quantity x unitPrice - discount + tax, to four digits. */
    public record Line(
            @Nullable String sku,
            String name,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal discount,
            BigDecimal tax) {}

    private final PurchaseLock lock;
    private final OrderStore store;
    private final PurchaseFacts facts;
    private final Events events;

    Orders(PurchaseLock lock, OrderStore store, PurchaseFacts facts, Events events) {
        this.lock = lock;
        this.store = store;
        this.facts = facts;
        this.events = events;
    }

    /** Whether the acting unit does with orders; switched off, nobody makes any. */
    public static boolean areKept() {
        return !Acting.now().permissions().contains(Actor.SWITCHED_OFF + "orders:read");
    }

    /** @throws NotFound as all calls on orders answer where they are switched off */
    public static void requireKept() {
        if (!areKept()) {
            throw new NotFound("This address");
        }
    }

    /** Makes the order in the caller's transaction, so that there is no order without its reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID place(NewOrder order) {
        lock.hold();
        var one = new OneOrder(0, checked(order), order.customerId());
        var saved = store.save(List.of(one));
        facts.changed(saved.customers());
        if (!saved.created().isEmpty() || !saved.updated().isEmpty()) {
            events.publish(OrdersTaken.of(saved));
        }
        var id = saved.ids().get(order.externalId());
        if (id == null) {
            throw new IllegalStateException(order.externalId() + " is a return or an adjustment");
        }
        return id;
    }

    private static CheckedOrder checked(NewOrder order) {
        var lines = order.lines().stream()
                .map(l -> new CheckedOrder.Line(
                        l.sku() == null ? OUTSIDE_CATALOGUE : l.sku(),
                        l.name(),
                        l.quantity(),
                        l.unitPrice(),
                        l.discount(),
                        l.tax()))
                .toList();
        return new CheckedOrder(
                order.externalId(),
                order.number(),
                null,
                order.customerId(),
                null,
                OrderStatus.PENDING,
                PaymentStatus.PENDING,
                order.placedAt(),
                order.currency(),
                lines,
                BigDecimal.ZERO,
                order.shipping(),
                BigDecimal.ZERO,
                null);
    }
}
