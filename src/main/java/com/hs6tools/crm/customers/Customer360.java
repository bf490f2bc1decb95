package com.hs6tools.crm.customers;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one customer.
 *
 * @param parts what other modules and parts add, each under its key
 */
record Customer360(
        Customer profile,
        Customer.@Nullable Rfm rfm,
        @JsonAnyGetter Map<String, Object> parts) {

    /** A score between 0 and 100; the scoring module tells what it is made of. */
    record Health(int score) {}

    /** The history of orders of a customer who has none, or in a program without the commerce module. */
    record NoOrders(
            int count,
            BigDecimal gross,
            BigDecimal returned,
            BigDecimal revenue,
            String currency,
            List<Object> byYear,
            List<Object> recent) {
        NoOrders(String currency) {
            this(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, currency, List.of(), List.of());
        }
    }
}
