package com.hs6tools.crm.demo;

import java.util.ArrayList;
import java.util.List;

/** Which products of the catalogue a deal is about, and how many: about as much as the deal was to be worth. */
final class DealLines {
    /** @param price of one, in the smallest unit of the currency */
    record Line(Product product, long quantity, long price) {
        long amount() {
            return quantity * price;
        }
    }

    /** Before an offer is made, few have said what it is about in detail. */
    private static final double NAMED_EARLY = 0.35;

    private static final double NAMED_LATE = 0.9;
    private static final int OFFERED = 2;
    private static final double MAIN_SHARE = 0.6;

    private final Catalogue catalogue;
    private final Prices prices;

    DealLines(Catalogue catalogue, Prices prices) {
        this.catalogue = catalogue;
        this.prices = prices;
    }

    static long sum(List<Line> lines) {
        return lines.stream().mapToLong(Line::amount).sum();
    }

    /**
     * @param count of the main product where the title speaks of a number
     * @param worth what the lines are to come to, roughly
     * @param years ago, when the prices were agreed on
     * @return nothing where nobody has said it yet
     */
    List<Line> of(Deal deal, DealWords.Subject subject, int count, long worth, double years, Draws draws) {
        var furthest = deal.visits().stream()
                .mapToInt(Deal.Visit::stage)
                .filter(s -> s != Deal.LOST)
                .max()
                .orElse(0);
        if (!draws.chance(furthest >= OFFERED ? NAMED_LATE : NAMED_EARLY)) {
            return List.of();
        }
        var discount = draws.chance(0.5) ? 0.02 * (1 + draws.below(6)) : 0;
        var lines = new ArrayList<Line>();
        for (var code : subject.families()) {
            var main = lines.isEmpty();
            if (main || draws.chance(0.7)) {
                var product = draws.oneOf(catalogue.family(code));
                var price = Math.max(prices.step(), prices.share(prices.of(product.dollars(), years), 1 - discount));
                var left = Math.max(0, worth - sum(lines));
                var share = main ? worth * MAIN_SHARE : left * draws.between(0.3, 0.8);
                lines.add(new Line(
                        product, main && subject.isCounted() ? count : quantity(product, share / price), price));
            }
        }
        return lines;
    }

    /** Machines by ones, tools by up to some dozen, consumables by tens. */
    private static long quantity(Product product, double wanted) {
        return switch (product.kind()) {
            case MACHINE -> Math.clamp(Math.round(wanted), 1, 8);
            case TOOL -> Math.clamp(Math.round(wanted), 1, 40);
            case CONSUMABLE -> Math.clamp(Math.round(wanted / 10), 1, 60) * 10L;
        };
    }
}
