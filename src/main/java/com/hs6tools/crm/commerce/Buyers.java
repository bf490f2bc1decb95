package com.hs6tools.crm.commerce;

import com.hs6tools.crm.commerce.BulkOrders.Result;
import com.hs6tools.crm.customers.StagedCustomers;
import com.hs6tools.crm.customers.StagedCustomers.Draft;
import com.hs6tools.crm.platform.http.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the customers orders name, and makes or completes those who come with their data. */
@Component
class Buyers {
    private final StagedCustomers customers;

    Buyers(StagedCustomers customers) {
        this.customers = customers;
    }

    /** @param refused takes the orders whose customer is not known */
    List<OneOrder> resolve(List<OneOrder> orders, List<Result> refused) {
        var byData = merge(orders);
        var byExternalId = customers.idsOf(orders.stream()
                .map(o -> o.order().customerExternalId())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var byId = existing(orders);
        var known = new ArrayList<OneOrder>();
        for (var one : orders) {
            var order = one.order();
            if (order.buyer() != null) {
                known.add(one.of(byData.get(one)));
            } else if (order.customerId() != null) {
                add(one, "customerId", byId.get(order.customerId()), known, refused);
            } else if (order.customerExternalId() != null) {
                add(one, "customerExternalId", byExternalId.get(order.customerExternalId()), known, refused);
            } else {
                known.add(one);
            }
        }
        return known;
    }

    private static void add(
            OneOrder one, String field, @Nullable UUID customer, List<OneOrder> known, List<Result> refused) {
        if (customer == null) {
            refused.add(Result.refused(
                    one.index(),
                    422,
                    List.of(new FieldError(
                            field,
                            "No customer is known by this. Send his data as \"customer\" to make him.",
                            "unknown_customer"))));
        } else {
            known.add(one.of(customer));
        }
    }

    private Map<UUID, UUID> existing(List<OneOrder> orders) {
        var ids = orders.stream()
                .map(o -> o.order().customerId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : customers.existing(ids);
    }

    private Map<OneOrder, UUID> merge(List<OneOrder> orders) {
        var told = new ArrayList<OneOrder>();
        var drafts = new ArrayList<Draft>();
        for (var one : orders) {
            if (one.order().buyer() != null) {
                told.add(one);
                drafts.add(draft(one.order(), one.order().buyer()));
            }
        }
        var ids = new HashMap<OneOrder, UUID>();
        var merged = customers.merge(drafts, StagedCustomers.Known.COMPLETE);
        for (int i = 0; i < told.size(); i++) {
            ids.put(told.get(i), merged.get(i).id());
        }
        return ids;
    }

    private static Draft draft(CheckedOrder order, OrderInput.Buyer b) {
        return new Draft(
                b.externalId() != null ? b.externalId() : order.customerExternalId(),
                b.type(),
                b.firstName(),
                b.lastName(),
                b.company(),
                b.email(),
                b.phone(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                b.language(),
                null,
                b.country(),
                b.city(),
                List.of(),
                Map.of());
    }
}
