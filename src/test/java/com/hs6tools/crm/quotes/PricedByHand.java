package com.hs6tools.crm.quotes;

import com.hs6tools.crm.quotes.Pricing.Request;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The rule of a quote's sums a second time, in fractions of whole numbers and in units of the smallest coin; nothing of
 * it is shared with what it checks.
 */
record PricedByHand(List<List<BigInteger>> lines, BigInteger discount, BigInteger total) {
    private static final BigInteger SCALE = BigInteger.TEN.pow(8);

    static PricedByHand of(Request request) {
        var coin = BigInteger.TEN.pow(request.digits());
        var left = new ArrayList<BigInteger>();
        for (var line : request.lines()) {
            var gross = halfUp(
                    scaled(line.quantity()).multiply(scaled(line.unitPrice())).multiply(coin), SCALE.pow(2));
            left.add(gross.subtract(part(gross, line.discount().percent())));
        }
        var all = left.stream().reduce(BigInteger.ZERO, BigInteger::add);
        var discount = part(all, request.discount().percent());
        var shares = shared(discount, left, all);
        var lines = new ArrayList<List<BigInteger>>();
        var total = halfUp(scaled(request.shipping()).multiply(coin), SCALE);
        for (int i = 0; i < left.size(); i++) {
            var base = left.get(i).subtract(shares.get(i));
            var rate = scaled(request.lines().get(i).taxRate());
            var hundred = SCALE.multiply(BigInteger.valueOf(100));
            var tax = halfUp(base.multiply(rate), request.taxIncluded() ? hundred.add(rate) : hundred);
            var withTax = request.taxIncluded() ? base : base.add(tax);
            lines.add(List.of(shares.get(i), tax, withTax));
            total = total.add(withTax);
        }
        return new PricedByHand(lines, discount, total);
    }

    static PricedByHand said(Priced priced, int digits) {
        return new PricedByHand(
                priced.lines().stream()
                        .map(l -> List.of(coins(l.share(), digits), coins(l.tax(), digits), coins(l.total(), digits)))
                        .toList(),
                coins(priced.sums().discount(), digits),
                coins(priced.sums().total(), digits));
    }

    /** Coin by coin: each goes to whoever is furthest below what is due to him. */
    private static List<BigInteger> shared(BigInteger discount, List<BigInteger> left, BigInteger all) {
        var shares = new ArrayList<BigInteger>();
        var given = BigInteger.ZERO;
        for (var value : left) {
            var share = all.signum() == 0
                    ? BigInteger.ZERO
                    : discount.multiply(value).divide(all);
            shares.add(share);
            given = given.add(share);
        }
        for (; given.compareTo(discount) < 0; given = given.add(BigInteger.ONE)) {
            int furthest = 0;
            for (int i = 1; i < shares.size(); i++) {
                if (due(discount, left, shares, all, i).compareTo(due(discount, left, shares, all, furthest)) > 0) {
                    furthest = i;
                }
            }
            shares.set(furthest, shares.get(furthest).add(BigInteger.ONE));
        }
        return shares;
    }

    private static BigInteger due(
            BigInteger discount, List<BigInteger> left, List<BigInteger> shares, BigInteger all, int i) {
        return discount.multiply(left.get(i)).subtract(shares.get(i).multiply(all));
    }

    private static BigInteger part(BigInteger of, BigDecimal percent) {
        return percent == null
                ? BigInteger.ZERO
                : halfUp(of.multiply(scaled(percent)), SCALE.multiply(BigInteger.valueOf(100)));
    }

    private static BigInteger halfUp(BigInteger numerator, BigInteger denominator) {
        return numerator.shiftLeft(1).add(denominator).divide(denominator.shiftLeft(1));
    }

    private static BigInteger scaled(BigDecimal number) {
        return number.movePointRight(8).toBigIntegerExact();
    }

    private static BigInteger coins(BigDecimal amount, int digits) {
        return amount.movePointRight(digits).toBigIntegerExact();
    }
}
