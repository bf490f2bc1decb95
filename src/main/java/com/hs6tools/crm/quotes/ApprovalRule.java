package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which limits a quote goes beyond. A discount is measured from what the price lists say: a price typed lower than that is
 * one, just as a discount that is called so. Compared exactly, by products and not by quotients.
 */
final class ApprovalRule {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int SHOWN_DIGITS = 2;

    @Schema(name = "QuoteLimit")
    enum Limit {
        WHOLE_DISCOUNT,
        LINE_DISCOUNT,
        LOWEST_MARGIN
    }

    /**
     * @param allowed, actual in percent; of margins only for those who may see them
     * @param position of the line that goes furthest beyond, where the limit is one of lines
     */
    @Schema(name = "QuoteBeyondLimit")
    record Beyond(
            Limit limit,
            @Nullable BigDecimal allowed,
            @Nullable BigDecimal actual,
            @Nullable Integer position) {
        Beyond without(boolean margins) {
            return limit == Limit.LOWEST_MARGIN && !margins ? new Beyond(limit, null, null, null) : this;
        }
    }

    private record Part(BigDecimal before, BigDecimal after, int position) {
        BigDecimal less() {
            return before.subtract(after);
        }

        boolean isBeyond(BigDecimal percent) {
            return less().multiply(HUNDRED).compareTo(before.multiply(percent)) > 0;
        }

        BigDecimal percent() {
            return before.signum() == 0
                    ? BigDecimal.ZERO
                    : less().multiply(HUNDRED).divide(before, SHOWN_DIGITS, RoundingMode.UP);
        }
    }

    private ApprovalRule() {}

    /** @param lines of the currency, with their sums */
    static List<Beyond> beyond(String currency, List<QuoteLineRecord> lines, ApprovalLimits limits) {
        var digits = UnitSettings.digitsOf(currency);
        var found = new ArrayList<Beyond>();
        if (limits.wholeDiscount() != null) {
            var whole = new Part(
                    sum(lines.stream().map(l -> before(l, digits)).toList()),
                    sum(lines.stream().map(l -> after(l).subtract(l.getShare())).toList()),
                    0);
            if (whole.isBeyond(limits.wholeDiscount())) {
                found.add(new Beyond(Limit.WHOLE_DISCOUNT, limits.wholeDiscount(), whole.percent(), null));
            }
        }
        if (limits.lineDiscount() != null) {
            lines.stream()
                    .map(l -> new Part(before(l, digits), after(l), l.getPosition()))
                    .filter(l -> l.isBeyond(limits.lineDiscount()))
                    .max((a, b) -> a.percent().compareTo(b.percent()))
                    .ifPresent(l -> found.add(
                            new Beyond(Limit.LINE_DISCOUNT, limits.lineDiscount(), l.percent(), l.position())));
        }
        if (limits.lowestMargin() != null) {
            margin(lines, digits, limits.lowestMargin()).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** Of the lines of which the cost is known: a line more of which it is not must not hide a loss. */
    private static Optional<Beyond> margin(List<QuoteLineRecord> lines, int digits, BigDecimal lowest) {
        var known = lines.stream().filter(l -> l.getUnitCost() != null).toList();
        var net = sum(known.stream().map(QuoteLineRecord::getNet).toList());
        var left = net.subtract(
                sum(known.stream().map(l -> QuoteSums.cost(l, digits)).toList()));
        if (left.multiply(HUNDRED).compareTo(net.multiply(lowest)) >= 0) {
            return Optional.empty();
        }
        var percent = net.signum() == 0 ? null : left.multiply(HUNDRED).divide(net, SHOWN_DIGITS, RoundingMode.FLOOR);
        return Optional.of(new Beyond(Limit.LOWEST_MARGIN, lowest, percent, null));
    }

    /** By price list, and never less than the price the line has: what is dearer than there is no discount. */
    private static BigDecimal before(QuoteLineRecord line, int digits) {
        if (line.getListPrice() == null) {
            return line.getGross();
        }
        var listed = line.getQuantity().multiply(line.getListPrice()).setScale(digits, RoundingMode.HALF_UP);
        return listed.max(line.getGross());
    }

    private static BigDecimal after(QuoteLineRecord line) {
        return line.getGross().subtract(line.getDiscount());
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
