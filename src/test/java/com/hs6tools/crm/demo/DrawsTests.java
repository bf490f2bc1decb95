package com.hs6tools.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DrawsTests {
    private final Draws draws = new Draws(11);

    @Test
    void drawsGammaWithItsMeanAndVariance() {
        var drawn = sample(() -> draws.gamma(0.9, 1.5));

        assertThat(mean(drawn)).isCloseTo(1.5, within(0.03));
        assertThat(variance(drawn)).isCloseTo(1.5 * 1.5 / 0.9, within(0.15));
    }

    @Test
    void drawsBetaWithItsMeanAndVariance() {
        var drawn = sample(() -> draws.beta(0.9, 1.9));

        assertThat(mean(drawn)).isCloseTo(0.9 / 2.8, within(0.005));
        assertThat(variance(drawn)).isCloseTo(0.9 * 1.9 / (2.8 * 2.8 * 3.8), within(0.003));
    }

    @Test
    void drawsGeometricWithItsMean() {
        assertThat(mean(sample(() -> draws.geometric(2.9)))).isCloseTo(2.9, within(0.05));
    }

    @Test
    void drawsByWeight() {
        var weighted = Weighted.of(List.of(1, 3), w -> w);

        assertThat(mean(sample(() -> weighted.draw(draws)))).isCloseTo(2.5, within(0.02));
    }

    private static double[] sample(DoubleSupplier draw) {
        return DoubleStream.generate(draw).limit(100_000).toArray();
    }

    private static double mean(double[] drawn) {
        return DoubleStream.of(drawn).average().orElseThrow();
    }

    private static double variance(double[] drawn) {
        var mean = mean(drawn);
        return DoubleStream.of(drawn)
                .map(d -> (d - mean) * (d - mean))
                .average()
                .orElseThrow();
    }
}
