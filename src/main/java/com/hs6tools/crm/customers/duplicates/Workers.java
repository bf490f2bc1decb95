package com.hs6tools.crm.customers.duplicates;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Threads beside the one of a job. */
final class Workers {
    private static final int MOST = 4;

    private Workers() {}

    /** How many compare: a processor is left to those who work. */
    static int count() {
        return Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, MOST);
    }

    static ThreadFactory named(String name) {
        return Thread.ofPlatform().name(name + "-", 1).daemon().factory();
    }

    /** Waits for work, and throws what it threw. */
    static void await(@Nullable Future<?> work) throws Exception {
        if (work != null) {
            result(work);
        }
    }

    static <T extends @Nullable Object> T result(Future<T> work) throws Exception {
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}
