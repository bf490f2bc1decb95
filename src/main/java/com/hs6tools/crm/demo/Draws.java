package com.hs6tools.crm.demo;

import java.util.SplittableRandom;

/** Chance with a seed: the same seed draws the same shop. */
final class Draws {
    private final SplittableRandom random;

    Draws(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Chance of its own for the n-th thing, so that what is drawn for it depends on nothing drawn before. */
    static Draws forNth(long seed, long n) {
        return new Draws(seed * 0x9E3779B97F4A7C15L + n * 0xD1B54A32D192ED03L);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double uniform() {
        return random.nextDouble();
    }

    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    long bits() {
        return random.nextLong();
    }

    <T> T oneOf(java.util.List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    double normal() {
        return random.nextGaussian();
    }

    /** How many failures before the first success; its mean is given. */
    int geometric(double mean) {
        return (int) Math.floor(Math.log(1 - random.nextDouble()) / Math.log(mean / (1 + mean)));
    }

    /** Gamma by Marsaglia and Tsang. */
    double gamma(double shape, double mean) {
        if (shape < 1) {
            return gamma(shape + 1, mean * (shape + 1) / shape) * Math.pow(random.nextDouble(), 1 / shape);
        }
        var d = shape - 1.0 / 3;
        var c = 1 / Math.sqrt(9 * d);
        while (true) {
            var x = normal();
            var v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v * mean / shape;
            }
        }
    }

    double beta(double a, double b) {
        var x = gamma(a, a);
        return x / (x + gamma(b, b));
    }
}
