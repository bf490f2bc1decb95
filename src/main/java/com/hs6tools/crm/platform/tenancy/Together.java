package com.hs6tools.crm.platform.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Several things done at the same time by whoever is acting, each in a thread and with database connections of its own:
 * for reads that do not wait for each other, and for work that is shared out. A transaction of the caller is not theirs.
 */
public final class Together {
    private Together() {}

    /** @return the answers in the order of the parts; the first failure is thrown when all have ended */
    public static <P, T> List<T> each(List<P> parts, Function<P, T> work) throws InterruptedException {
        var actor = Acting.now();
        // its end waits for all of them, and interrupts them when the caller is interrupted
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return answers(parts.stream()
                    .map(part -> threads.submit(() -> Acting.call(actor, () -> work.apply(part))))
                    .toList());
        }
    }

    private static <T> List<T> answers(List<Future<T>> running) throws InterruptedException {
        var answers = new ArrayList<T>();
        Throwable failed = null;
        for (var one : running) {
            try {
                answers.add(one.get());
            } catch (ExecutionException e) {
                failed = failed == null ? e.getCause() : failed;
            }
        }
        if (failed != null) {
            throw failed instanceof RuntimeException known ? known : new IllegalStateException(failed);
        }
        return answers;
    }
}
