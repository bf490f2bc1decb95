package com.hs6tools.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.Character.UnicodeScript;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShoppersTests {
    private static final UUID TENANT = new UUID(0, 9);
    private static final List<Shopper> SHOPPERS = ShopPlans.shoppers(ShopPlans.persian(TENANT, 3_000));

    @Test
    void samePlanMakesTheSameShop() {
        var again = ShopPlans.shoppers(ShopPlans.persian(TENANT, 3_000));

        assertThat(again).isEqualTo(SHOPPERS);
    }

    @Test
    void comesToAboutTenOrderLinesPerCustomer() {
        var lines = SHOPPERS.stream()
                .flatMap(s -> s.purchases().stream())
                .mapToInt(p -> p.lines().size())
                .sum();

        assertThat(lines / (double) SHOPPERS.size()).isBetween(9.0, 11.5);
    }

    @Test
    void companiesBuyOftenerAndMore() {
        assertThat(ordersPerBuyer(CustomerKind.B2B)).isGreaterThan(2.5 * ordersPerBuyer(CustomerKind.B2C));
        assertThat(averageOrder(CustomerKind.B2B)).isGreaterThan(1.5 * averageOrder(CustomerKind.B2C));
    }

    @Test
    void everyYearIsBusierThanTheOneBefore() {
        assertThat(ordersOfYear(3)).isGreaterThan(ordersOfYear(2));
        assertThat(ordersOfYear(2)).isGreaterThan(ordersOfYear(1));
    }

    @Test
    void manyBuyOnceAndSomeStayForYears() {
        var counts =
                SHOPPERS.stream().map(ShoppersTests::orders).filter(n -> n > 0).toList();
        var once = counts.stream().filter(n -> n == 1).count() / (double) counts.size();

        assertThat(once).isCloseTo(0.45, within(0.12));
        assertThat(counts).anyMatch(n -> n > 30);
    }

    @Test
    void sumsOfDocumentsAgree() {
        for (var purchase : purchases(p -> true)) {
            assertThat(purchase.total()).isEqualTo(purchase.goods() - purchase.discount() + purchase.shipping());
            assertThat(purchase.refunded()).isBetween(0L, Math.max(0, purchase.total()));
            assertThat(purchase.returned()).isNotNegative();
            assertThat(purchase.at()).isBeforeOrEqualTo(ShopPlans.NOW);
            assertThat(purchase.total() % 10).isZero();
        }
    }

    @Test
    void newestOrdersAreStillUnderWay() {
        var open = List.of(
                Purchase.Status.PENDING,
                Purchase.Status.CONFIRMED,
                Purchase.Status.PROCESSING,
                Purchase.Status.SHIPPED);

        assertThat(purchases(p -> open.contains(p.status())))
                .isNotEmpty()
                .allMatch(p -> Duration.between(p.at(), ShopPlans.NOW).toDays() < 7);
    }

    @Test
    void someGoodsComeBack() {
        var returns = purchases(p -> p.kind() == Purchase.Kind.RETURN);

        assertThat(returns)
                .isNotEmpty()
                .allMatch(p -> p.total() < 0 && p.lines().getFirst().quantity() < 0);
        assertThat(returns.size() / (double) purchases(p -> true).size()).isBetween(0.01, 0.05);
    }

    @Test
    void mostNamesOfAPersianShopArePersianAndSomeLatin() {
        assertThat(share(SHOPPERS, UnicodeScript.ARABIC)).isBetween(0.85, 0.97);
        assertThat(share(SHOPPERS, UnicodeScript.LATIN)).isBetween(0.03, 0.15);
    }

    @Test
    void anEnglishShopHasLatinNamesOnly() {
        var shoppers = ShopPlans.shoppers(ShopPlans.in(ShopLanguage.EN, TENANT, 300));

        assertThat(share(shoppers, UnicodeScript.LATIN)).isEqualTo(1);
    }

    @Test
    void addressesLeadToNobody() {
        assertThat(SHOPPERS)
                .allMatch(s -> s.email().matches("[a-z0-9.]+@(example\\.(com|org|net)|[a-z0-9-]+\\.example)"));
        assertThat(SHOPPERS).allMatch(s -> s.phone().matches("\\+[1-9][0-9]{7,14}"));
        assertThat(SHOPPERS.stream().map(Shopper::email)).doesNotHaveDuplicates();
    }

    @Test
    void someInAThousandAreTheNeighbourEnteredAgainAndOnlyTheyShareAPhone() {
        var persian =
                SHOPPERS.stream().filter(s -> s.place().country().equals("IR")).toList();
        var byPhone = persian.stream().collect(Collectors.groupingBy(Shopper::phone));
        var shared = byPhone.values().stream().filter(same -> same.size() > 1).toList();

        assertThat(shared).allMatch(same -> same.size() == 2);
        assertThat(shared).allMatch(pair -> number(pair.getLast()) - number(pair.getFirst()) == 1);
        assertThat(shared.size() / (double) persian.size()).isBetween(0.001, 0.008);
    }

    private static int number(Shopper shopper) {
        return Integer.parseInt(shopper.externalId().substring("demo-".length()));
    }

    @Test
    void someTasksAreOverdueAndSomeDueToday() {
        var open = SHOPPERS.stream()
                .flatMap(s -> s.tasks().stream())
                .filter(t -> t.doneAt() == null)
                .toList();

        assertThat(open)
                .anyMatch(t -> t.dueAt().isBefore(ShopPlans.NOW))
                .anyMatch(t -> t.dueAt().isAfter(ShopPlans.NOW));
    }

    private static List<Purchase> purchases(Predicate<Purchase> wanted) {
        return SHOPPERS.stream()
                .flatMap(s -> s.purchases().stream())
                .filter(wanted)
                .toList();
    }

    private static long orders(Shopper shopper) {
        return shopper.purchases().stream().filter(Purchase::isCounted).count();
    }

    private static double ordersPerBuyer(CustomerKind kind) {
        return SHOPPERS.stream()
                .filter(s -> s.kind() == kind && orders(s) > 0)
                .mapToLong(ShoppersTests::orders)
                .average()
                .orElseThrow();
    }

    private static double averageOrder(CustomerKind kind) {
        return SHOPPERS.stream()
                .filter(s -> s.kind() == kind)
                .flatMap(s -> s.purchases().stream())
                .filter(Purchase::isCounted)
                .mapToLong(Purchase::total)
                .average()
                .orElseThrow();
    }

    private static long ordersOfYear(int year) {
        return purchases(p -> p.isCounted()
                        && Duration.between(p.at(), ShopPlans.NOW).toDays() / 365 == ShopPlan.YEARS - year)
                .size();
    }

    private static double share(List<Shopper> shoppers, UnicodeScript script) {
        return shoppers.stream()
                        .filter(s -> UnicodeScript.of(s.name().codePointAt(0)) == script)
                        .count()
                / (double) shoppers.size();
    }
}
