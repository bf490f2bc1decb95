package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.http.Violations;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an order may say. */
final class OrderRules {
    static final int MOST_LINES = 2_000;
    private static final BigDecimal LARGEST = new BigDecimal("99999999999999.9999");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private OrderRules() {}

    static Violations check(OrderInput order) {
        var wrong = new Violations()
                .required("externalId", order.externalId())
                .length("externalId", order.externalId(), 200)
                .length("number", order.number(), 200)
                .length("customerExternalId", order.customerExternalId(), 200);
        oneOf(wrong, "status", order.status(), OrderStatus.class);
        oneOf(wrong, "paymentStatus", order.paymentStatus(), PaymentStatus.class);
        currency(wrong, "currency", order.currency());
        amount(wrong, "discount", order.discount());
        amount(wrong, "shipping", order.shipping());
        amount(wrong, "refunded", order.refunded());
        if (order.placedAt() == null) {
            wrong.add("placedAt", "This is needed.", "required");
        } else {
            var year = order.placedAt().getYear();
            wrong.check(
                    year >= 1900 && year < 2200,
                    "placedAt",
                    "The year " + year + " is no year of an order.",
                    "bad_time");
        }
        buyer(wrong, order.customer());
        named(wrong, order);
        address(wrong, order.shippingAddress());
        lines(wrong, order.lines());
        return wrong;
    }

    /** Whoever has neither an id, an address nor a name would be somebody new at every repeat. */
    private static void named(Violations wrong, OrderInput order) {
        var buyer = order.customer();
        wrong.check(
                buyer == null
                        || Stream.of(
                                        order.customerExternalId(),
                                        buyer.externalId(),
                                        buyer.email(),
                                        buyer.firstName(),
                                        buyer.lastName(),
                                        buyer.company())
                                .anyMatch(s -> s != null && !s.isBlank()),
                "customer",
                "Say who bought: an externalId, an email or a name. Leave customer out for an order of nobody known.",
                "required");
    }

    /** Each line, and all together: what fits into an amount may not fit multiplied. */
    static Violations checkSums(CheckedOrder order) {
        var wrong = new Violations();
        var sum = order.shipping();
        for (int i = 0; i < order.lines().size(); i++) {
            var amount = Sums.amount(order.lines().get(i)).abs();
            wrong.check(
                    amount.compareTo(LARGEST) <= 0,
                    "lines[" + i + "]",
                    "Quantity times price is more than 14 digits before the decimal point.",
                    "number_too_large");
            sum = sum.add(amount);
        }
        return wrong.check(
                sum.compareTo(LARGEST) <= 0,
                "lines",
                "The lines together are more than 14 digits before the decimal point.",
                "number_too_large");
    }

    /** @return true when amounts stay within what can be stored, so that sums of them are safe to make */
    static boolean storable(@Nullable BigDecimal amount) {
        return amount == null
                || amount.scale() <= 12
                        && amount.precision() <= 40
                        && amount.abs().compareTo(LARGEST) <= 0;
    }

    static void amount(Violations wrong, String field, @Nullable BigDecimal amount) {
        if (!storable(amount)) {
            wrong.add(
                    field,
                    "An amount has at most 14 digits before the decimal point.",
                    "number_too_large",
                    Map.of("digits", 14));
        } else if (amount != null) {
            wrong.check(amount.signum() >= 0, field, "This cannot be negative.", "negative");
            wrong.check(
                    amount.stripTrailingZeros().scale() <= 4,
                    field,
                    "At most 4 digits after the decimal point.",
                    "too_precise",
                    Map.of("digits", 4));
        }
    }

    static void currency(Violations wrong, String field, @Nullable String currency) {
        wrong.check(
                currency == null || CURRENCIES.contains(currency),
                field,
                "'" + shortened(currency) + "' is not a currency code such as EUR or IRR (ISO 4217).",
                "unknown_currency");
    }

    static <E extends Enum<E>> void oneOf(Violations wrong, String field, @Nullable String value, Class<E> type) {
        var known = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        wrong.check(
                value == null || known.contains(value),
                field,
                "'" + shortened(value) + "' is not one of " + String.join(", ", known) + ".",
                "bad_value");
    }

    private static void lines(Violations wrong, @Nullable List<OrderInput.Line> lines) {
        if (lines == null || lines.isEmpty()) {
            wrong.add("lines", "An order has at least one line.", "required");
            return;
        }
        if (lines.size() > MOST_LINES) {
            wrong.add(
                    "lines",
                    "At most " + MOST_LINES + " lines; these are " + lines.size() + ".",
                    "too_many",
                    Map.of("most", MOST_LINES));
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            line(wrong, "lines[" + i + "]", lines.get(i));
        }
    }

    private static void line(Violations wrong, String at, OrderInput.@Nullable Line line) {
        if (line == null) {
            wrong.add(at, "This is needed.", "required");
            return;
        }
        wrong.required(at + ".sku", line.sku())
                .length(at + ".sku", line.sku(), 200)
                .length(at + ".name", line.name(), 500);
        needed(wrong, at + ".quantity", line.quantity());
        needed(wrong, at + ".unitPrice", line.unitPrice());
        if (line.quantity() != null) {
            wrong.check(line.quantity().signum() != 0, at + ".quantity", "This cannot be zero.", "is_zero");
        }
        amount(wrong, at + ".discount", line.discount());
        amount(wrong, at + ".tax", line.tax());
    }

    private static void needed(Violations wrong, String field, @Nullable BigDecimal value) {
        if (value == null) {
            wrong.add(field, "This is needed.", "required");
        }
        amount(wrong, field, value);
    }

    private static void buyer(Violations wrong, OrderInput.@Nullable Buyer buyer) {
        if (buyer == null) {
            return;
        }
        wrong.length("customer.externalId", buyer.externalId(), 200)
                .length("customer.firstName", buyer.firstName(), 200)
                .length("customer.lastName", buyer.lastName(), 200)
                .length("customer.company", buyer.company(), 300)
                .length("customer.phone", buyer.phone(), 60)
                .length("customer.language", buyer.language(), 35)
                .length("customer.country", buyer.country(), 100)
                .length("customer.city", buyer.city(), 200);
        if (buyer.email() != null && !buyer.email().isBlank()) {
            wrong.email("customer.email", buyer.email());
        }
        wrong.check(
                buyer.type() == null || Set.of("B2C", "B2B", "MIXED").contains(buyer.type()),
                "customer.type",
                "'" + shortened(buyer.type()) + "' is not one of B2C, B2B, MIXED.",
                "bad_value");
    }

    private static void address(Violations wrong, OrderInput.@Nullable ShippingAddress address) {
        if (address != null) {
            wrong.length("shippingAddress.name", address.name(), 300)
                    .length("shippingAddress.line1", address.line1(), 300)
                    .length("shippingAddress.line2", address.line2(), 300)
                    .length("shippingAddress.city", address.city(), 200)
                    .length("shippingAddress.region", address.region(), 200)
                    .length("shippingAddress.postalCode", address.postalCode(), 40)
                    .length("shippingAddress.country", address.country(), 100)
                    .length("shippingAddress.phone", address.phone(), 60);
        }
    }

    private static @Nullable String shortened(@Nullable String value) {
        return value == null || value.length() <= 40 ? value : value.substring(0, 40) + "...";
    }
}
