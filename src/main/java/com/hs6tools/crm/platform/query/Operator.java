package com.hs6tools.crm.platform.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The part of a filter's name behind the dot: {@code lastOrderAt.lt=2026-01-01}. */
public enum Operator {
    EQ,
    NE,
    LT,
    LTE,
    GT,
    GTE,
    LIKE,
    EMPTY;

    static Optional<Operator> named(String name) {
        return Arrays.stream(values())
                .filter(o -> o.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
