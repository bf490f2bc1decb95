package com.hs6tools.crm.quotes;

import static java.math.BigDecimal.ZERO;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a quote comes to. The one place where its sums are made; the screen, the document and the API show these.
 *
 * <p>Every amount of a line is rounded to the currency's digits, half up, and sums are sums of rounded amounts:
 * <ol>
 *   <li>gross = quantity x unit price
 *   <li>less the line's own discount
 *   <li>less its part of the discount on the whole, shared out by value; what rounding down leaves goes to the largest
 *       remainders, the first of equal ones, so that the parts add up to the discount exactly
 *   <li>tax on what is left: added to it, or found within it where prices include tax (amount x rate / (100 + rate))
 * </ol>
 * Shipping is added last and is not taxed.
 */
final class Pricing {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** @param taxRate in percent */
    record Line(BigDecimal quantity, BigDecimal unitPrice, Reduction discount, BigDecimal taxRate) {}

    /** @param digits behind the decimal point of the currency */
    record Request(int digits, boolean taxIncluded, List<Line> lines, Reduction discount, BigDecimal shipping) {}

    /**
     * @param share its part of the discount on the whole
     * @param net without tax
     * @param total with tax
     */
    record PricedLine(
            BigDecimal gross,
            BigDecimal discount,
            BigDecimal share,
            BigDecimal net,
            BigDecimal tax,
            BigDecimal total) {}

    @Schema(name = "QuoteTax")
    record Tax(BigDecimal rate, BigDecimal net, BigDecimal tax) {}

    /** A discount that is more than what it is given on; {@code line} is -1 for the one on the whole. */
    static final class DiscountTooLarge extends RuntimeException {
        final int line;
        final BigDecimal most;

        DiscountTooLarge(int line, BigDecimal most) {
            super("at most " + most.toPlainString(), null, false, false);
            this.line = line;
            this.most = most;
        }
    }

    private final Request request;

    private Pricing(Request request) {
        this.request = request;
    }

    /** @throws DiscountTooLarge for a discount of more than there is */
    static Priced of(Request request) {
        return new Pricing(request).price();
    }

    /** What the goods of a line cost us, rounded as its price is. */
    static BigDecimal cost(BigDecimal quantity, BigDecimal unitCost, int digits) {
        return quantity.multiply(unitCost).setScale(digits, RoundingMode.HALF_UP);
    }

    private Priced price() {
        var gross = new ArrayList<BigDecimal>();
        var discounts = new ArrayList<BigDecimal>();
        var left = new ArrayList<BigDecimal>();
        for (var line : request.lines()) {
            var amount = round(line.quantity().multiply(line.unitPrice()));
            var discount = reduction(line.discount(), amount, gross.size());
            gross.add(amount);
            discounts.add(discount);
            left.add(amount.subtract(discount));
        }
        var whole = reduction(request.discount(), sum(left), -1);
        var shares = share(whole, left);
        var lines = IntStream.range(0, gross.size())
                .mapToObj(i -> line(i, gross.get(i), discounts.get(i), shares.get(i), left.get(i)))
                .toList();
        return new Priced(lines, sums(lines, whole));
    }

    private PricedLine line(int at, BigDecimal gross, BigDecimal discount, BigDecimal share, BigDecimal left) {
        var base = left.subtract(share);
        var rate = request.lines().get(at).taxRate();
        if (request.taxIncluded()) {
            var within = base.multiply(rate).divide(HUNDRED.add(rate), request.digits(), RoundingMode.HALF_UP);
            return new PricedLine(gross, discount, share, base.subtract(within), within, base);
        }
        var tax = percent(base, rate);
        return new PricedLine(gross, discount, share, base, tax, base.add(tax));
    }

    private BigDecimal reduction(Reduction discount, BigDecimal of, int line) {
        var percent = discount.percent();
        if (percent != null) {
            return percent(of, percent);
        }
        var amount = discount.amount() == null ? round(ZERO) : round(discount.amount());
        if (amount.compareTo(of) > 0) {
            throw new DiscountTooLarge(line, of);
        }
        return amount;
    }

    private List<BigDecimal> share(BigDecimal whole, List<BigDecimal> left) {
        return share(whole, left, request.digits());
    }

    /**
     * Shares an amount out by value. Largest remainder method: nothing is lost and no line pays more than it has.
     *
     * @param whole at most what all values are together
     */
    static List<BigDecimal> share(BigDecimal whole, List<BigDecimal> left, int digits) {
        var nothing = ZERO.setScale(digits);
        var all = left.stream().reduce(nothing, BigDecimal::add);
        if (whole.signum() == 0 || all.signum() == 0) {
            return left.stream().map(l -> nothing).toList();
        }
        var unit = BigDecimal.ONE.movePointLeft(digits);
        var shares = new ArrayList<BigDecimal>();
        var remainders = new ArrayList<BigDecimal>();
        for (var value : left) {
            // in whole units of the currency, so that the remainder of the division is exact
            var parts = whole.multiply(value).divideAndRemainder(all.multiply(unit));
            shares.add(parts[0].multiply(unit).setScale(digits));
            remainders.add(parts[1]);
        }
        var missing = whole.subtract(shares.stream().reduce(nothing, BigDecimal::add))
                .divide(unit)
                .intValueExact();
        IntStream.range(0, left.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .limit(missing)
                .forEach(i -> shares.set(i, shares.get(i).add(unit)));
        return shares;
    }

    private Priced.Sums sums(List<PricedLine> lines, BigDecimal whole) {
        var taxes = IntStream.range(0, lines.size())
                .mapToObj(i -> new Tax(
                        request.lines().get(i).taxRate(),
                        lines.get(i).net(),
                        lines.get(i).tax()));
        var shipping = round(request.shipping());
        return new Priced.Sums(
                sum(lines.stream().map(PricedLine::gross).toList()),
                sum(lines.stream().map(PricedLine::discount).toList()),
                whole,
                sum(lines.stream().map(PricedLine::net).toList()),
                byRate(taxes),
                sum(lines.stream().map(PricedLine::tax).toList()),
                shipping,
                sum(lines.stream().map(PricedLine::total).toList()).add(shipping));
    }

    /** The lines' taxes, one of each rate, smallest first. */
    static List<Tax> byRate(Stream<Tax> lines) {
        var byRate = new TreeMap<BigDecimal, Tax>();
        lines.forEach(l -> byRate.merge(
                l.rate(),
                new Tax(Amounts.plain(l.rate()), l.net(), l.tax()),
                (a, b) -> new Tax(a.rate(), a.net().add(b.net()), a.tax().add(b.tax()))));
        return List.copyOf(byRate.values());
    }

    private BigDecimal percent(BigDecimal of, BigDecimal percent) {
        return round(of.multiply(percent).movePointLeft(2));
    }

    private BigDecimal round(BigDecimal amount) {
        return amount.setScale(request.digits(), RoundingMode.HALF_UP);
    }

    private BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(round(ZERO), BigDecimal::add);
    }
}
