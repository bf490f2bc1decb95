package com.hs6tools.crm.commerce;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A good order of a bulk request, at its place in it, with its customer once he is found; a guest has none. */
record OneOrder(int index, CheckedOrder order, @Nullable UUID customer) {

    OneOrder of(@Nullable UUID customer) {
        return new OneOrder(index, order, customer);
    }

    String externalId() {
        return order.externalId();
    }

    Stream<Products.Named> products() {
        return order.lines().stream().map(l -> new Products.Named(l.sku(), l.name()));
    }
}
