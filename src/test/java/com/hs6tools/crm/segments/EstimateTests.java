package com.hs6tools.crm.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EstimateTests {
    private static final int PAGES = 10_000;

    /** Pages of 15 to 24 customers; on some pages it holds for many, as it does for customers who came together. */
    private static List<Estimate.Cluster> shop(Random random) {
        var pages = new ArrayList<Estimate.Cluster>();
        for (int i = 0; i < PAGES; i++) {
            int customers = 15 + random.nextInt(10);
            double share = i % 5 == 0 ? 0.5 : 0.05;
            pages.add(new Estimate.Cluster(
                    customers,
                    random.ints(customers, 0, 1000)
                            .filter(n -> n < share * 1000)
                            .count()));
        }
        return pages;
    }

    @Test
    void holdsTheTruthInAboutNinetyFiveOfAHundredSamples() {
        var random = new Random(7);
        var shop = shop(random);
        long all = shop.stream().mapToLong(Estimate.Cluster::customers).sum();
        long truth = shop.stream().mapToLong(Estimate.Cluster::found).sum();
        int held = 0;
        for (int i = 0; i < 1000; i++) {
            var sample = random.ints(0, PAGES)
                    .distinct()
                    .limit(600)
                    .mapToObj(shop::get)
                    .toList();
            var estimate = Estimate.of(sample, all);
            assertThat(estimate.margin()).isBetween(truth / 100, truth / 4);
            held += Math.abs(estimate.customers() - truth) <= estimate.margin() ? 1 : 0;
        }
        assertThat(held).isBetween(925, 975);
    }

    @Test
    void everybodyIsNoEstimate() {
        var shop = shop(new Random(3));
        long all = shop.stream().mapToLong(Estimate.Cluster::customers).sum();
        long truth = shop.stream().mapToLong(Estimate.Cluster::found).sum();
        assertThat(Estimate.of(shop, all)).isEqualTo(new Estimate(truth, 0));
    }

    @Test
    void nobodyMetMayStillBeSome() {
        var estimate = Estimate.of(List.of(new Estimate.Cluster(500, 0), new Estimate.Cluster(500, 0)), 1_000_000);
        assertThat(estimate.customers()).isZero();
        assertThat(estimate.margin()).isBetween(2_900L, 3_000L);
        assertThat(Estimate.of(List.of(), 70)).isEqualTo(new Estimate(0, 70));
    }
}
