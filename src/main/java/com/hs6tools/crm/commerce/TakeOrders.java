package com.hs6tools.crm.commerce;

import com.hs6tools.crm.commerce.BulkOrders.Result;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Problem.FieldError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Takes over many orders at once, found again by external id: those that are new are made, those that say something else
 * than before are changed, the rest stays. One that is wrong fails alone. An order named twice counts as said last.
 */
@Component
class TakeOrders {
    private final OrderReader reader;
    private final PurchaseLock lock;
    private final Buyers buyers;
    private final OrderStore store;
    private final PurchaseFacts facts;
    private final Events events;

    TakeOrders(
            OrderReader reader,
            PurchaseLock lock,
            Buyers buyers,
            OrderStore store,
            PurchaseFacts facts,
            Events events) {
        this.reader = reader;
        this.lock = lock;
        this.buyers = buyers;
        this.store = store;
        this.facts = facts;
        this.events = events;
    }

    @Transactional
    public List<Result> take(List<JsonNode> orders) {
        if (orders.size() > BulkOrders.MOST) {
            throw InvalidInput.field(
                    "orders",
                    "At most " + BulkOrders.MOST + " orders at once.",
                    "too_many",
                    Map.of("most", BulkOrders.MOST));
        }
        var results = new ArrayList<Result>();
        var read = new ArrayList<OneOrder>();
        for (int i = 0; i < orders.size(); i++) {
            reader.read(i, orders.get(i), results).ifPresent(read::add);
        }
        lock.hold();
        var known = buyers.resolve(read, results);
        results.addAll(save(known));
        results.sort(Comparator.comparingInt(Result::index));
        return results;
    }

    private List<Result> save(List<OneOrder> orders) {
        var last = new LinkedHashMap<String, OneOrder>();
        orders.forEach(o -> last.put(o.externalId(), o));
        var saved = store.save(List.copyOf(last.values()));
        facts.changed(saved.customers());
        if (!saved.created().isEmpty() || !saved.updated().isEmpty()) {
            events.publish(OrdersTaken.of(saved));
        }
        var answered = new HashSet<String>();
        return orders.stream()
                .map(o -> result(o, saved, answered.add(o.externalId())))
                .toList();
    }

    private static Result result(OneOrder order, OrderStore.Saved saved, boolean first) {
        UUID id = saved.ids().get(order.externalId());
        if (id == null) {
            return Result.refused(
                    order.index(),
                    409,
                    List.of(new FieldError(
                            "externalId",
                            "This external id is a return or an adjustment, not an order.",
                            "not_an_order")));
        }
        return Result.done(order.index(), first && saved.created().contains(id) ? 201 : 200, id);
    }
}
