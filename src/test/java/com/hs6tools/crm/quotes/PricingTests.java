package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hs6tools.crm.quotes.Pricing.Line;
import com.hs6tools.crm.quotes.Pricing.PricedLine;
import com.hs6tools.crm.quotes.Pricing.Request;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PricingTests {
    @Test
    void addsTaxOnWhatDiscountsLeave() {
        var priced = Pricing.of(new Request(
                2,
                false,
                List.of(line("3", "12.35", percent("10"), "9"), line("1", "50", amount("5"), "0")),
                percent("10"),
                dec("7.5")));
        // 37.05 - 3.71 = 33.34 and 45.00; ten percent of 78.34 is 7.83: 3.3323... and 4.4977... of it
        assertThat(priced.lines().get(0)).isEqualTo(line("37.05", "3.71", "3.33", "30.01", "2.70", "32.71"));
        assertThat(priced.lines().get(1)).isEqualTo(line("50.00", "5.00", "4.50", "40.50", "0.00", "40.50"));
        var sums = priced.sums();
        assertThat(sums.subtotal()).isEqualTo(dec("87.05"));
        assertThat(sums.lineDiscount()).isEqualTo(dec("8.71"));
        assertThat(sums.discount()).isEqualTo(dec("7.83"));
        assertThat(sums.net()).isEqualTo(dec("70.51"));
        assertThat(sums.tax()).isEqualTo(dec("2.70"));
        assertThat(sums.total()).isEqualTo(dec("80.71"));
        assertThat(sums.taxes())
                .containsExactly(
                        new Pricing.Tax(dec("0"), dec("40.50"), dec("0.00")),
                        new Pricing.Tax(dec("9"), dec("30.01"), dec("2.70")));
    }

    @Test
    void findsTaxWithinPricesThatIncludeIt() {
        var priced =
                Pricing.of(new Request(0, true, List.of(line("2", "109000", none(), "9")), none(), BigDecimal.ZERO));
        assertThat(priced.lines().getFirst()).isEqualTo(line("218000", "0", "0", "200000", "18000", "218000"));
        assertThat(priced.sums().total()).isEqualTo(dec("218000"));
    }

    @Test
    void sharesADiscountWithoutLosingARial() {
        var three = IntStream.range(0, 3)
                .mapToObj(i -> line("1", "100", none(), "0"))
                .toList();
        var priced = Pricing.of(new Request(0, false, three, amount("100"), BigDecimal.ZERO));
        assertThat(priced.lines()).extracting(PricedLine::share).containsExactly(dec("34"), dec("33"), dec("33"));
    }

    @Test
    void roundsHalfUp() {
        var priced = Pricing.of(
                new Request(0, false, List.of(line("0.5", "1", none(), "50")), none(), new BigDecimal("0.5")));
        assertThat(priced.lines().getFirst()).isEqualTo(line("1", "0", "0", "1", "1", "2"));
        assertThat(priced.sums().total()).isEqualTo(dec("3"));
    }

    @Test
    void refusesToGiveMoreThanThereIs() {
        assertThatThrownBy(() -> Pricing.of(
                        new Request(2, false, List.of(line("1", "10", amount("10.01"), "0")), none(), BigDecimal.ZERO)))
                .isInstanceOfSatisfying(
                        Pricing.DiscountTooLarge.class, e -> assertThat(e.line).isZero());
        assertThatThrownBy(() -> Pricing.of(
                        new Request(2, false, List.of(line("1", "10", none(), "0")), amount("10.01"), BigDecimal.ZERO)))
                .isInstanceOfSatisfying(
                        Pricing.DiscountTooLarge.class, e -> assertThat(e.line).isEqualTo(-1));
    }

    @Test
    void givesEverythingAway() {
        var priced = Pricing.of(new Request(
                2,
                false,
                List.of(line("1", "10.01", none(), "9"), line("7", "3.33", none(), "0")),
                percent("100"),
                BigDecimal.ZERO));
        assertThat(priced.sums().total()).isEqualTo(dec("0.00"));
        assertThat(priced.lines()).extracting(PricedLine::net).containsOnly(dec("0.00"));
    }

    static Stream<Request> generated() {
        var random = new Random(20261127);
        return Stream.generate(() -> request(random)).limit(200);
    }

    @ParameterizedTest
    @MethodSource("generated")
    void agreesWithTheRuleWorkedOutByHand(Request request) {
        var priced = Pricing.of(request);
        assertThat(PricedByHand.of(request)).isEqualTo(PricedByHand.said(priced, request.digits()));
        addsUp(request, priced);
    }

    /** What must hold whatever the rule is. */
    private static void addsUp(Request request, Priced priced) {
        var sums = priced.sums();
        assertThat(sum(priced, PricedLine::share)).isEqualTo(sums.discount());
        assertThat(sums.total()).isEqualTo(sum(priced, PricedLine::total).add(sums.shipping()));
        assertThat(sums.net().add(sums.tax())).isEqualTo(sum(priced, PricedLine::total));
        assertThat(sums.taxes().stream().map(Pricing.Tax::tax).reduce(dec("0"), BigDecimal::add))
                .isEqualByComparingTo(sums.tax());
        assertThat(priced.lines()).allSatisfy(l -> {
            assertThat(l.net()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
            assertThat(l.net().scale()).isEqualTo(request.digits());
            assertThat(l.discount().add(l.share())).isLessThanOrEqualTo(l.gross());
        });
        if (request.taxIncluded()) {
            assertThat(sums.total())
                    .isEqualTo(sums.subtotal()
                            .subtract(sums.lineDiscount())
                            .subtract(sums.discount())
                            .add(sums.shipping()));
        }
    }

    private static BigDecimal sum(Priced priced, Function<PricedLine, BigDecimal> of) {
        return priced.lines().stream().map(of).reduce(BigDecimal::add).orElseThrow();
    }

    private static Request request(Random random) {
        var digits = random.nextBoolean() ? 0 : 2 + random.nextInt(2);
        var lines = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> new Line(
                        new BigDecimal(1 + random.nextInt(200_000)).movePointLeft(random.nextInt(4)),
                        new BigDecimal(random.nextInt(90_000_000)).movePointLeft(random.nextInt(5)),
                        random.nextInt(3) == 0 ? percent(percentage(random)) : none(),
                        dec(List.of("0", "9", "10", "5.5", "20", "100").get(random.nextInt(6)))))
                .toList();
        var discount = random.nextInt(4) == 0 ? none() : percent(percentage(random));
        return new Request(
                digits,
                random.nextBoolean(),
                lines,
                discount,
                new BigDecimal(random.nextInt(100_000)).movePointLeft(2));
    }

    private static String percentage(Random random) {
        return new BigDecimal(random.nextInt(10_001)).movePointLeft(2).toPlainString();
    }

    private static Line line(String quantity, String price, Reduction discount, String rate) {
        return new Line(dec(quantity), dec(price), discount, dec(rate));
    }

    private static PricedLine line(String gross, String discount, String share, String net, String tax, String total) {
        return new PricedLine(dec(gross), dec(discount), dec(share), dec(net), dec(tax), dec(total));
    }

    private static Reduction percent(String percent) {
        return new Reduction(dec(percent), null);
    }

    private static Reduction amount(String amount) {
        return new Reduction(null, dec(amount));
    }

    private static Reduction none() {
        return Reduction.NONE;
    }

    private static BigDecimal dec(String number) {
        return new BigDecimal(number);
    }
}
