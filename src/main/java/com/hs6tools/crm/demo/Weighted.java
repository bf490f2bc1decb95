package com.hs6tools.crm.demo;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Things of which some are drawn oftener than others. */
final class Weighted<T> {
    private final List<T> things;
    private final double[] upTo;

    private Weighted(List<T> things, double[] upTo) {
        this.things = things;
        this.upTo = upTo;
    }

    static <T> Weighted<T> of(List<T> things, ToDoubleFunction<T> weight) {
        var upTo = new double[things.size()];
        var sum = 0.0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsDouble(things.get(i));
            upTo[i] = sum;
        }
        return new Weighted<>(List.copyOf(things), upTo);
    }

    T draw(Draws draws) {
        var at = Arrays.binarySearch(upTo, draws.uniform() * upTo[upTo.length - 1]);
        return things.get(at < 0 ? -at - 1 : Math.min(at + 1, upTo.length - 1));
    }
}
