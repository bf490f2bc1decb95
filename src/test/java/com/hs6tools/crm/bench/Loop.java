package com.hs6tools.crm.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Does one thing over and over, from one or many connections, and keeps how long each time took. */
final class Loop implements AutoCloseable {
    /** One connection's work: the n-th call. */
    interface Call {
        void run(int n) throws Exception;
    }

    private final List<Call> connections;
    private final Supplier<Cpu> cpu;
    private final List<long[]> measured = new ArrayList<>();
    private double seconds;
    private Cpu used = new Cpu(0, 0);

    Loop(List<Call> connections, Supplier<Cpu> cpu) {
        this.cpu = cpu;
        this.connections = List.copyOf(connections);
    }

    /** Goes on for so long; what several calls of this method measured adds up. */
    void run(Duration duration) throws InterruptedException {
        var before = cpu.get();
        var begun = System.nanoTime();
        var until = begun + duration.toNanos();
        try (var threads = Executors.newFixedThreadPool(connections.size())) {
            var running = new ArrayList<Future<long[]>>();
            for (int i = 0; i < connections.size(); i++) {
                var own = i;
                running.add(threads.submit(() -> until(until, connections.get(own), own * 7919)));
            }
            for (var one : running) {
                measured.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        seconds += (System.nanoTime() - begun) / 1e9;
        used = used.plus(cpu.get().since(before));
    }

    private static long[] until(long until, Call call, int first) throws Exception {
        var times = new long[1024];
        int n = 0;
        for (var before = System.nanoTime(); before < until; n++) {
            call.run(first + n);
            var after = System.nanoTime();
            if (n == times.length) {
                times = Arrays.copyOf(times, 2 * n);
            }
            times[n] = after - before;
            before = after;
        }
        return Arrays.copyOf(times, n);
    }

    Latencies result() {
        return Latencies.of(measured.stream().flatMapToLong(Arrays::stream).toArray(), seconds, used);
    }

    @Override
    public void close() throws Exception {
        for (var connection : connections) {
            if (connection instanceof AutoCloseable closeable) {
                closeable.close();
            }
        }
    }
}
