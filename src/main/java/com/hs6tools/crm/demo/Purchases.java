package com.hs6tools.crm.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Turns a customer's buying days into orders, with what becomes of them: paid, shipped, cancelled, sent back. */
final class Purchases {
    private static final double CANCELLED = 0.04;
    private static final double REFUNDED = 0.008;
    private static final double PARTLY_REFUNDED = 0.015;
    private static final double SENT_BACK = 0.03;

    private final Baskets baskets;
    private final Prices prices;
    private final ShopCalendar calendar;
    private final Supplier<UUID> ids;

    Purchases(Baskets baskets, Prices prices, ShopCalendar calendar, Supplier<UUID> ids) {
        this.baskets = baskets;
        this.prices = prices;
        this.calendar = calendar;
        this.ids = ids;
    }

    /** @param key tells this customer's documents from everybody else's */
    List<Purchase> of(String key, CustomerKind kind, Taste taste, List<Integer> days, Draws draws) {
        var buyer = baskets.new Buyer(kind, taste);
        var made = new ArrayList<Purchase>();
        for (var day : days) {
            var externalId = "demo-" + key + "-" + (made.size() + 1);
            var order = order(externalId, kind, buyer, day, draws);
            made.add(order);
            if (order.status() == Purchase.Status.DELIVERED && order.refunded() == 0 && draws.chance(SENT_BACK)) {
                sendBack(order, draws, made);
            }
        }
        made.sort(Comparator.comparing(Purchase::at));
        return made;
    }

    private Purchase order(String externalId, CustomerKind kind, Baskets.Buyer buyer, int day, Draws draws) {
        var at = calendar.moment(day, draws);
        var lines = buyer.basket(day, draws);
        var goods = lines.stream().mapToLong(Purchase.Line::amount).sum();
        var discount = kind.isCompany() && draws.chance(0.35) ? prices.share(goods, 0.01 * (3 + draws.below(8))) : 0;
        var shipping = goods > prices.of(120, 0) ? 0 : prices.of(1.5 + draws.below(3) * 0.5, calendar.yearsAgo(day));
        var total = goods - discount + shipping;
        var state = state(Duration.between(at, calendar.now()), kind, draws);
        var refunded = switch (state.payment()) {
            case REFUNDED -> total;
            case PARTIALLY_REFUNDED -> Math.max(1, prices.share(total, 0.1 + 0.4 * draws.uniform()));
            default -> 0L;
        };
        return new Purchase(
                ids.get(),
                Purchase.Kind.ORDER,
                externalId,
                number("HS", at),
                at,
                state.status(),
                state.payment(),
                lines,
                discount,
                shipping,
                state.status() == Purchase.Status.CANCELLED ? 0 : refunded);
    }

    private record State(Purchase.Status status, Purchase.Payment payment) {}

    private static State state(Duration age, CustomerKind kind, Draws draws) {
        if (draws.chance(CANCELLED)) {
            return new State(
                    Purchase.Status.CANCELLED, draws.chance(0.5) ? Purchase.Payment.FAILED : Purchase.Payment.REFUNDED);
        }
        var hours = age.toHours() + draws.between(-8, 8);
        if (hours < 6) {
            return new State(
                    Purchase.Status.PENDING, draws.chance(0.4) ? Purchase.Payment.PENDING : Purchase.Payment.PAID);
        }
        if (hours < 30) {
            return new State(
                    draws.chance(0.5) ? Purchase.Status.CONFIRMED : Purchase.Status.PROCESSING, Purchase.Payment.PAID);
        }
        if (hours < 120) {
            return new State(
                    draws.chance(0.2) ? Purchase.Status.PROCESSING : Purchase.Status.SHIPPED, Purchase.Payment.PAID);
        }
        if (draws.chance(REFUNDED)) {
            return new State(Purchase.Status.REFUNDED, Purchase.Payment.REFUNDED);
        }
        if (draws.chance(PARTLY_REFUNDED)) {
            return new State(Purchase.Status.DELIVERED, Purchase.Payment.PARTIALLY_REFUNDED);
        }
        var onCredit = kind == CustomerKind.B2B && age.toDays() < 30 && draws.chance(0.5);
        return new State(Purchase.Status.DELIVERED, onCredit ? Purchase.Payment.PENDING : Purchase.Payment.PAID);
    }

    private void sendBack(Purchase order, Draws draws, List<Purchase> made) {
        var at = order.at().plus(Duration.ofHours(5 * 24 + draws.below(20 * 24)));
        if (at.isAfter(calendar.now())) {
            return;
        }
        var line = draws.oneOf(order.lines());
        var back = draws.chance(0.6) ? line.quantity() : 1 + draws.below(line.quantity());
        var discount = -prices.share(line.discount(), (double) back / line.quantity());
        var lines = List.of(new Purchase.Line(line.product(), -back, line.unitPrice(), discount));
        made.add(new Purchase(
                ids.get(),
                Purchase.Kind.RETURN,
                order.externalId() + "-r",
                number("RT", at),
                at,
                Purchase.Status.DELIVERED,
                Purchase.Payment.REFUNDED,
                lines,
                0,
                0,
                0));
    }

    /** Numbers that rise with time, as a shop's do: tenths of seconds since the shop opened. */
    private String number(String prefix, Instant at) {
        var opened = calendar.now().minus(Duration.ofDays(365L * ShopPlan.YEARS + 30));
        return "%s-%09d".formatted(prefix, Duration.between(opened, at).toMillis() / 100 % 1_000_000_000L);
    }
}
