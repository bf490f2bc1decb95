package com.hs6tools.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DealLinesTests {
    private static final int DEALS = 400;

    private record Drawn(long worth, List<DealLines.Line> lines) {}

    private static List<Drawn> drawn(ShopLanguage language, String currency) {
        var catalogue = Catalogue.in(language, new DemoIds(1, ShopPlans.NOW));
        var prices = Prices.in(currency);
        var words = new DealWords(language);
        var lines = new DealLines(catalogue, prices);
        var all = new ArrayList<Drawn>();
        for (int n = 0; n < DEALS; n++) {
            var draws = Draws.forNth(7, n);
            var subject = words.subject(draws);
            var worth = prices.of(subject.dollars(), 1);
            var offered = new Deal(List.of(new Deal.Visit(0, ShopPlans.NOW), new Deal.Visit(2, ShopPlans.NOW)), null);
            all.add(new Drawn(worth, lines.of(offered, subject, words.count(draws), worth, 1, draws)));
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(ShopLanguage.class)
    void comeToAboutWhatTheDealIsWorth(ShopLanguage language) {
        var all = drawn(language, language == ShopLanguage.FA ? "IRR" : "USD");

        var named = all.stream().filter(d -> !d.lines().isEmpty()).toList();
        assertThat(named).hasSizeBetween(DEALS * 8 / 10, DEALS * 97 / 100);
        assertThat(named)
                .allSatisfy(d -> assertThat((double) DealLines.sum(d.lines()) / d.worth())
                        .isBetween(0.1, 4.0));
        assertThat(named.stream()
                        .mapToDouble(d -> (double) DealLines.sum(d.lines()) / d.worth())
                        .average()
                        .orElse(0))
                .isBetween(0.7, 1.3);
        assertThat(named.stream().flatMap(d -> d.lines().stream()))
                .allSatisfy(l -> assertThat(l.quantity() * l.price()).isPositive());
    }

    @Test
    void areTheSameForTheSamePlan() {
        assertThat(drawn(ShopLanguage.EN, "USD")).isEqualTo(drawn(ShopLanguage.EN, "USD"));
    }
}
