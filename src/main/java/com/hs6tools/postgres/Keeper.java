package com.hs6tools.postgres;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the server running. One platform thread owns the process for as long as the program lives, because the kernel's
 * "stop when my parent dies" means the thread that started it, not the program.
 */
final class Keeper {

    private static final System.Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());
    private static final int PORT_TRIES = 5;
    private static final long LONGEST_PAUSE_SECONDS = 30;

    private final Cluster cluster;
    private final CompletableFuture<Integer> started = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> closing = new CompletableFuture<>();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("postgres-keeper").unstarted(this::keep);
    private volatile boolean ready;

    Keeper(Cluster cluster) {
        this.cluster = cluster;
    }

    int start() throws InterruptedException {
        thread.start();
        try {
            return started.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DatabaseFailure failure) {
                throw failure;
            }
            throw new DatabaseFailure("The database did not start: " + e.getCause(), e);
        }
    }

    boolean isReady() {
        return ready;
    }

    void stop() throws InterruptedException {
        closing.complete(null);
        thread.join();
    }

    private void keep() {
        try {
            var server = firstLaunch();
            cluster.ports().remember(server.port());
            started.complete(server.port());
            watch(server);
        } catch (IOException | InterruptedException | RuntimeException e) {
            started.completeExceptionally(e);
        }
    }

    private ServerProcess firstLaunch() throws IOException, InterruptedException {
        var port = cluster.ports().choose();
        for (var attempt = 1; ; attempt++) {
            try {
                return launch(port);
            } catch (ServerProcess.PortTaken taken) {
                if (attempt == PORT_TRIES) {
                    throw taken;
                }
                port = cluster.ports().anotherFree();
            }
        }
    }

    private ServerProcess launch(int port) throws IOException, InterruptedException {
        var server = ServerProcess.launch(cluster, port);
        if (!server.awaitReady(closing::isDone)) {
            server.stop();
            if (!closing.isDone()) {
                throw new DatabaseFailure("The database was not ready in time. See "
                        + cluster.log().file());
            }
        }
        ready = true;
        return server;
    }

    private void watch(ServerProcess first) throws InterruptedException {
        var server = first;
        while (!closing.isDone()) {
            if (ends(server)) {
                ready = false;
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The database has stopped unexpectedly (status {0}); starting it again",
                        server.process().exitValue());
                server = relaunched(server);
            }
        }
        ready = false;
        server.stop();
    }

    // True when the server has ended by itself, false on closing or after an hour.
    private boolean ends(ServerProcess server) throws InterruptedException {
        try {
            CompletableFuture.anyOf(server.process().onExit(), closing).get(1, TimeUnit.HOURS);
        } catch (TimeoutException stillRunning) {
            cluster.log().shorten();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        return !closing.isDone() && !server.process().isAlive();
    }

    private ServerProcess relaunched(ServerProcess before) throws InterruptedException {
        for (var pause = 1L; !closing.isDone(); pause = Math.min(pause * 2, LONGEST_PAUSE_SECONDS)) {
            try {
                new Leftovers(cluster.data(), cluster.options().progress()).clear();
                // The same port, because the connection pool knows no other.
                return launch(before.port());
            } catch (IOException | RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "Trying again in " + pause + " s: " + e.getMessage());
            }
            pause(pause);
        }
        return before;
    }

    private void pause(long seconds) throws InterruptedException {
        try {
            closing.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException expected) {
            return;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
