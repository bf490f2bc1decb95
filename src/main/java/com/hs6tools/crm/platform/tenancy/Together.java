package com.hs6tools.crm.platform.tenancy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Several things done at the same time by whoever is acting, each in a thread and with database connections of its own:
 * for reads that do not wait for each other, and for work that is shared out. A transaction of the caller is not theirs.
 */
public final class Together {
    private Together() {}

    /** @return the answers in the order of the parts; the failure that came first is thrown when all have ended */
    public static <P, T> List<T> each(List<P> parts, Function<P, T> work) throws InterruptedException {
        var actor = Acting.now();
        var first = new AtomicReference<@Nullable RuntimeException>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = parts.stream()
                    .map(part -> threads.submit(() -> Acting.call(actor, () -> noting(first, work, part))))
                    .toList();
            try {
                return answers(running, first);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
        }
    }

    /** Begins the work when this time has passed and it is wanted still. */
    public static <T> Later<T> after(Duration time, Supplier<T> work) {
        var actor = Acting.now();
        return new Later<>(CompletableFuture.supplyAsync(
                () -> Acting.call(actor, work::get),
                CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)));
    }

    /** Work that begins later, unless it is called off before. */
    public static final class Later<T> {
        private final CompletableFuture<T> running;

        private Later(CompletableFuture<T> running) {
            this.running = running;
        }

        /** @throws RuntimeException what the work itself threw */
        public T answer() throws InterruptedException {
            try {
                return running.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failed
                        ? failed
                        : new IllegalStateException(e.getCause());
            }
        }

        /** What has begun already comes to its end: an interrupt would cost its database connection. */
        public void noLongerWanted() {
            running.cancel(false);
        }
    }

    private static <P, T> T noting(AtomicReference<@Nullable RuntimeException> first, Function<P, T> work, P part) {
        try {
            return work.apply(part);
        } catch (RuntimeException e) {
            first.compareAndSet(null, e);
            throw e;
        }
    }

    private static <T> List<T> answers(List<Future<T>> running, AtomicReference<@Nullable RuntimeException> first)
            throws InterruptedException {
        var answers = new ArrayList<T>();
        ExecutionException failed = null;
        for (var one : running) {
            try {
                answers.add(one.get());
            } catch (ExecutionException e) {
                failed = e;
            }
        }
        var known = first.get();
        if (known != null) {
            throw known;
        }
        if (failed != null) {
            throw new IllegalStateException(failed.getCause());
        }
        return answers;
    }
}
