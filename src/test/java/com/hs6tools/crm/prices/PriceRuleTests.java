package com.hs6tools.crm.prices;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.prices.PriceSteps.Step;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceRuleTests {
    private static final UUID PRODUCT = new UUID(1, 1);
    private static final BigDecimal CATALOGUE = new BigDecimal("100");

    private final PriceRule rule = new PriceRule("EUR", 2);

    @Test
    void paysTheCataloguesPriceWithoutALists() {
        var found = rule.find(PRODUCT, BigDecimal.ONE, CATALOGUE, List.of());
        assertThat(found.source()).isEqualTo(PriceSource.CATALOGUE);
        assertThat(found.unitPrice()).isEqualByComparingTo("100");
        assertThat(rule.find(PRODUCT, BigDecimal.ONE, null, List.of()).source()).isEqualTo(PriceSource.NONE);
    }

    @Test
    void anOwnListWinsOverTheTiersAndThatOverAGeneralOneHoweverCheap() {
        var general = list("General", Audience.EVERYBODY, true, price("0", "50"));
        var tier = list("Gold", Audience.TIER, true, price("0", "80"));
        var own = list("Own", Audience.CUSTOMERS, false, percent("0", "5"));
        assertThat(at("1", general)).isEqualTo("50");
        assertThat(at("1", general, tier)).isEqualTo("80");
        assertThat(at("1", general, tier, own)).isEqualTo("95.00");
    }

    @Test
    void theProductItselfWinsOverItsCategoryThenTheLowerPriceThenTheName() {
        var category = list("A", Audience.TIER, false, percent("0", "90"));
        var product = list("B", Audience.TIER, true, price("0", "99"));
        var cheaper = list("C", Audience.TIER, true, price("0", "98"));
        var same = list("Aa", Audience.TIER, true, price("0", "98"));
        assertThat(at("1", category, product)).isEqualTo("99");
        assertThat(at("1", category, product, cheaper)).isEqualTo("98");
        assertThat(find("1", cheaper, same).offer().listName()).isEqualTo("Aa");
    }

    @Test
    void aStepHoldsFromItsQuantityOn() {
        var list = list("L", Audience.EVERYBODY, true, price("10", "90"), price("1", "95"), price("100", "70"));
        assertThat(at("0.5", list)).as("below every step").isEqualTo("100");
        assertThat(at("1", list)).isEqualTo("95");
        assertThat(at("9.9999", list)).isEqualTo("95");
        assertThat(at("10", list)).isEqualTo("90");
        assertThat(at("5000", list)).isEqualTo("70");
    }

    @Test
    void roundsWhatIsLeftOfAPercentageToTheCurrency() {
        var list = list("L", Audience.EVERYBODY, false, percent("0", "33.3333"));
        assertThat(at("1", list)).isEqualTo("66.67");
        var rials = new PriceRule("IRR", 0);
        assertThat(rials.find(PRODUCT, BigDecimal.ONE, new BigDecimal("1001"), List.of(list))
                        .unitPrice())
                .isEqualByComparingTo("667");
    }

    @Test
    void aPercentageOfAnUnknownPriceSaysNothing() {
        var category = list("A", Audience.CUSTOMERS, false, percent("0", "10"));
        var general = list("B", Audience.EVERYBODY, true, price("0", "40"));
        var found = rule.find(PRODUCT, BigDecimal.ONE, null, List.of(category, general));
        assertThat(found.unitPrice()).isEqualByComparingTo("40");
    }

    @Test
    void tellsTheNextQuantityAtWhichItIsCheaper() {
        var tier = list("T", Audience.TIER, true, price("0", "80"), price("10", "80"), price("20", "75"));
        var general = list("G", Audience.EVERYBODY, true, price("5", "10"));
        var next = find("1", tier, general).next();
        assertThat(next.from()).isEqualByComparingTo("20");
        assertThat(next.unitPrice()).isEqualByComparingTo("75");
        assertThat(find("20", tier, general).next()).isNull();
    }

    private String at(String quantity, PriceSteps... lists) {
        return String.valueOf(find(quantity, lists).unitPrice());
    }

    private PriceFound find(String quantity, PriceSteps... lists) {
        return rule.find(PRODUCT, new BigDecimal(quantity), CATALOGUE, Arrays.asList(lists));
    }

    private static PriceSteps list(String name, Audience audience, boolean ofProduct, Step... steps) {
        return new PriceSteps(audience, new UUID(2, name.hashCode()), name, ofProduct, List.of(steps));
    }

    private static Step price(String from, String price) {
        return step(from, price, null);
    }

    private static Step percent(String from, String percent) {
        return step(from, null, percent);
    }

    private static Step step(String from, @Nullable String price, @Nullable String percent) {
        return new Step(
                new BigDecimal(from),
                price == null ? null : new BigDecimal(price),
                percent == null ? null : new BigDecimal(percent));
    }
}
