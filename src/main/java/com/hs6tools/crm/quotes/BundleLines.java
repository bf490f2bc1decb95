package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crm.prices.Prices;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns a bundle into lines of a quote. Its parts cost what they cost this customer; what the bundle is cheaper than
 * their sum is shared out over the lines by value, so that together they come to the bundle's price exactly. A bundle
 * never costs more than its parts.
 */
@Component
class BundleLines {
    @Schema(name = "QuoteBundlePricing")
    enum BundlePricing {
        /** The lines come to the bundle's price. */
        SPREAD,
        /** It has none. */
        SUM_OF_PARTS,
        /** Its price is in another currency than the quote. */
        OTHER_CURRENCY,
        /** Its parts are cheaper for this customer. */
        PARTS_CHEAPER,
        /** A part has no price in this currency yet. */
        PART_WITHOUT_PRICE
    }

    /** @param discount an amount; absent where there is none */
    @Schema(name = "QuoteBundlePart")
    record Part(
            UUID productId,
            String sku,
            String name,
            BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal discount) {}

    /** @param total what the lines come to before tax and other discounts; absent while a part has no price */
    record QuoteBundleParts(
            UUID bundleId,
            String name,
            String currency,
            BundlePricing pricing,
            @Nullable BigDecimal total,
            List<Part> lines) {}

    private final QuoteBundles bundles;
    private final Prices prices;

    BundleLines(QuoteBundles bundles, Prices prices) {
        this.bundles = bundles;
        this.prices = prices;
    }

    /** @param count how many of the bundle; more than zero */
    QuoteBundleParts of(UUID id, @Nullable UUID customer, String currency, BigDecimal count) {
        var bundle = bundles.find(id);
        if (!bundle.active()) {
            throw new StateConflict("This bundle is no longer sold.", "INACTIVE", List.of(), "bundle_ended");
        }
        var digits = UnitSettings.digitsOf(currency);
        var asked = bundle.lines().stream()
                .map(l -> new Prices.Asked(l.productId(), l.quantity().multiply(count)))
                .toList();
        var found = prices.of(customer, currency, asked);
        var unitPrices = new ArrayList<@Nullable BigDecimal>();
        found.forEach(f -> unitPrices.add(f == null ? null : f.unitPrice()));
        var known = unitPrices.stream().allMatch(Objects::nonNull);
        var gross = new ArrayList<BigDecimal>();
        for (int i = 0; i < asked.size(); i++) {
            gross.add(Objects.requireNonNullElse(unitPrices.get(i), BigDecimal.ZERO)
                    .multiply(asked.get(i).quantity())
                    .setScale(digits, RoundingMode.HALF_UP));
        }
        var sum = gross.stream().reduce(BigDecimal.ZERO.setScale(digits), BigDecimal::add);
        var price =
                bundle.price() == null ? null : bundle.price().multiply(count).setScale(digits, RoundingMode.HALF_UP);
        var pricing = pricing(bundle, currency, known, sum, price);
        var less = price == null || pricing != BundlePricing.SPREAD ? BigDecimal.ZERO : sum.subtract(price);
        var discounts = Pricing.share(less.setScale(digits), gross, digits);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < asked.size(); i++) {
            var line = bundle.lines().get(i);
            parts.add(new Part(
                    line.productId(),
                    line.sku(),
                    line.name(),
                    Amounts.plain(asked.get(i).quantity()),
                    QuoteLine.plain(unitPrices.get(i)),
                    discounts.get(i).signum() == 0 ? null : Amounts.plain(discounts.get(i))));
        }
        var total = known ? Amounts.plain(sum.subtract(less)) : null;
        return new QuoteBundleParts(id, bundle.name(), currency, pricing, total, parts);
    }

    private static BundlePricing pricing(
            QuoteBundle bundle, String currency, boolean known, BigDecimal sum, @Nullable BigDecimal price) {
        if (price == null) {
            return BundlePricing.SUM_OF_PARTS;
        }
        if (!currency.equals(bundle.currency())) {
            return BundlePricing.OTHER_CURRENCY;
        }
        if (!known) {
            return BundlePricing.PART_WITHOUT_PRICE;
        }
        return price.compareTo(sum) > 0 ? BundlePricing.PARTS_CHEAPER : BundlePricing.SPREAD;
    }
}
