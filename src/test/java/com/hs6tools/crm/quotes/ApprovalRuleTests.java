package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.quotes.ApprovalRule.Limit;
import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApprovalRuleTests {
    private static final BigDecimal TEN = BigDecimal.TEN;

    @Test
    void exactlyTheLimitIsWithinIt() {
        assertThat(beyond(limits(TEN, null, null), line("1", "100", "100", "10", null)))
                .isEmpty();
        assertThat(beyond(limits(TEN, null, null), line("1", "100", "100", "10.01", null)))
                .containsExactly(Limit.WHOLE_DISCOUNT);
        assertThat(beyond(limits(null, TEN, null), line("1", "100", "100", "10", null)))
                .isEmpty();
        assertThat(beyond(limits(null, null, TEN), line("1", "100", "100", "0", "90")))
                .isEmpty();
        assertThat(beyond(limits(null, null, TEN), line("1", "100", "100", "0", "90.01")))
                .containsExactly(Limit.LOWEST_MARGIN);
    }

    @Test
    void aDearerLineDoesNotPayForADiscountOnAnother() {
        var dear = line("1", "500", "100", "0", null);
        var cheap = line("1", "80", "100", "0", null);
        assertThat(beyond(limits(null, TEN, null), dear, cheap)).containsExactly(Limit.LINE_DISCOUNT);
        assertThat(beyond(limits(TEN, null, null), dear, cheap)).as("20 of 600").isEmpty();
    }

    @Test
    void aLineOfUnknownCostHidesNoLoss() {
        var loss = line("1", "100", "100", "0", "120");
        var unknown = line("1", "10000", null, "0", null);
        assertThat(beyond(limits(null, null, BigDecimal.ZERO), loss, unknown)).containsExactly(Limit.LOWEST_MARGIN);
        assertThat(beyond(limits(null, null, BigDecimal.ZERO), unknown)).isEmpty();
    }

    @Test
    void goodsGivenAwayAreBelowEveryMargin() {
        assertThat(beyond(limits(null, null, new BigDecimal(-1000)), line("1", "0", null, "0", "5")))
                .containsExactly(Limit.LOWEST_MARGIN);
        assertThat(beyond(limits(null, null, TEN))).isEmpty();
    }

    /** Against fractions reckoned in another way: whole cents, in long. */
    @Test
    void agreesWithAReckoningInWholeCents() {
        var random = new Random(20261128);
        for (int round = 0; round < 2_000; round++) {
            var lines = new ArrayList<QuoteLineRecord>();
            long before = 0;
            long after = 0;
            long net = 0;
            long cost = 0;
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                long quantity = 1 + random.nextInt(9);
                long listed = 100 + random.nextInt(20_000);
                long price = random.nextInt(3) == 0 ? listed - random.nextInt(100) : listed;
                long paid = random.nextInt(15_000);
                var line = line(String.valueOf(quantity), cents(price), cents(listed), "0", cents(paid));
                lines.add(line);
                before += quantity * listed;
                after += quantity * price;
                net += quantity * price;
                cost += quantity * paid;
            }
            long limit = random.nextInt(3);
            long margin = random.nextInt(60);
            var found = beyond(
                    limits(BigDecimal.valueOf(limit), null, BigDecimal.valueOf(margin)),
                    lines.toArray(QuoteLineRecord[]::new));
            assertThat(found.contains(Limit.WHOLE_DISCOUNT)).isEqualTo((before - after) * 100 > limit * before);
            assertThat(found.contains(Limit.LOWEST_MARGIN)).isEqualTo((net - cost) * 100 < margin * net);
        }
    }

    private static String cents(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static List<Limit> beyond(ApprovalLimits limits, QuoteLineRecord... lines) {
        var quote = new QuoteRecord();
        quote.setCurrency("USD");
        quote.setTaxIncluded(false);
        QuoteSums.fill(quote, List.of(lines));
        return ApprovalRule.beyond("USD", List.of(lines), limits).stream()
                .map(ApprovalRule.Beyond::limit)
                .toList();
    }

    private static ApprovalLimits limits(
            @Nullable BigDecimal whole, @Nullable BigDecimal line, @Nullable BigDecimal margin) {
        return new ApprovalLimits(1, whole, line, margin, false);
    }

    private static QuoteLineRecord line(
            String quantity, String price, @Nullable String listed, String percent, @Nullable String cost) {
        var line = new QuoteLineRecord();
        line.setQuantity(new BigDecimal(quantity));
        line.setUnitPrice(new BigDecimal(price));
        line.setListPrice(listed == null ? null : new BigDecimal(listed));
        line.setDiscountPercent(new BigDecimal(percent));
        line.setTaxRate(BigDecimal.ZERO);
        line.setUnitCost(cost == null ? null : new BigDecimal(cost));
        return line;
    }
}
