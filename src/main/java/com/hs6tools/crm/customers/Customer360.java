package com.hs6tools.crm.customers;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Everything about one customer.
 *
 * @param parts what other modules and parts add, each under its key
 */
record Customer360(Customer profile, @JsonAnyGetter Map<String, Object> parts) {

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
