package com.hs6tools.crm.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * UUID version 7 in ascending order, the same for the same plan. They begin a day before the plan's now, so that what
 * people add later comes behind them.
 */
final class DemoIds implements Supplier<UUID> {
    private static final int PER_MILLISECOND = 1 << 12;

    private final long firstMillisecond;
    private final Draws draws;
    private long made;

    DemoIds(long seed, Instant now) {
        this.firstMillisecond = now.minus(Duration.ofDays(1)).toEpochMilli();
        this.draws = new Draws(seed);
    }

    @Override
    public UUID get() {
        var millisecond = firstMillisecond + made / PER_MILLISECOND;
        var high = millisecond << 16 | 0x7000 | made % PER_MILLISECOND;
        made++;
        return new UUID(high, draws.bits() >>> 2 | Long.MIN_VALUE);
    }
}
