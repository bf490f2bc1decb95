package com.hs6tools.crm.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a customer puts into an order: by liking, and what was used up since last time again. */
final class Baskets {
    private static final int REMEMBERED = 8;
    private static final int MOST_LINES = 24;

    private final Catalogue catalogue;
    private final Prices prices;
    private final ShopCalendar calendar;
    private final Map<Taste, Weighted<Catalogue.Category>> liked = new EnumMap<>(Taste.class);

    Baskets(Catalogue catalogue, Prices prices, ShopCalendar calendar) {
        this.catalogue = catalogue;
        this.prices = prices;
        this.calendar = calendar;
        for (var taste : Taste.values()) {
            liked.put(taste, Weighted.of(catalogue.categories(), c -> c.weight() * taste.liking(c.key())));
        }
    }

    /** What one customer keeps buying. */
    final class Buyer {
        private final CustomerKind kind;
        private final Taste taste;
        private final Deque<Product> usedUp = new ArrayDeque<>();

        Buyer(CustomerKind kind, Taste taste) {
            this.kind = kind;
            this.taste = taste;
        }

        List<Purchase.Line> basket(int day, Draws draws) {
            var wanted = Math.min(MOST_LINES, 1 + draws.geometric(kind.furtherLines()));
            var lines = new ArrayList<Purchase.Line>(wanted);
            for (int attempt = 0; lines.size() < wanted && attempt < 3 * wanted; attempt++) {
                var product = next(draws);
                if (lines.stream().noneMatch(line -> line.product() == product)) {
                    lines.add(line(product, day, draws));
                }
            }
            return lines;
        }

        private Product next(Draws draws) {
            if (!usedUp.isEmpty() && draws.chance(0.5)) {
                return List.copyOf(usedUp).get(draws.below(usedUp.size()));
            }
            var category = java.util.Objects.requireNonNull(liked.get(taste)).draw(draws);
            return catalogue.draw(category.key(), draws);
        }

        private Purchase.Line line(Product product, int day, Draws draws) {
            var quantity = quantity(product, draws);
            var price = prices.of(product.dollars(), Math.floor(calendar.yearsAgo(day) * 4) / 4);
            if (product.kind() == Product.Kind.CONSUMABLE) {
                remember(product);
            }
            return new Purchase.Line(product, quantity, price, discount(quantity * price, day, draws));
        }

        private int quantity(Product product, Draws draws) {
            return switch (product.kind()) {
                case MACHINE -> 1;
                case TOOL -> 1 + (kind.isCompany() ? draws.geometric(0.45) : draws.chance(0.06) ? 1 : 0);
                case CONSUMABLE -> rounded(1 + draws.geometric(kind.consumables()));
            };
        }

        private void remember(Product product) {
            usedUp.remove(product);
            usedUp.addFirst(product);
            if (usedUp.size() > REMEMBERED) {
                usedUp.removeLast();
            }
        }

        private long discount(long amount, int day, Draws draws) {
            var share = ShopCalendar.isCampaign(calendar.day(day)) && draws.chance(0.6)
                    ? 0.05 * (2 + draws.below(3))
                    : draws.chance(0.07) ? 0.05 * (1 + draws.below(3)) : 0;
            return share == 0 ? 0 : prices.share(amount, share);
        }
    }

    /** Nobody orders 13 boxes. */
    private static int rounded(int quantity) {
        return quantity < 10 ? quantity : quantity < 50 ? quantity / 5 * 5 : quantity / 10 * 10;
    }
}
