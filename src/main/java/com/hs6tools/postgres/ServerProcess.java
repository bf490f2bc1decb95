package com.hs6tools.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One run of the server, from its start to its end. */
final class ServerProcess {

    private static final Duration CLEAN_STOP = Duration.ofSeconds(120);
    private static final Duration TELL_EVERY = Duration.ofSeconds(5);
    // Crash recovery of a large cluster on a slow disk; a server that hangs for longer needs a person.
    private static final Duration LONGEST_START = Duration.ofMinutes(15);

    private final Cluster cluster;
    private final Process process;
    private final long logStart;
    private final int port;

    private ServerProcess(Cluster cluster, Process process, long logStart, int port) {
        this.cluster = cluster;
        this.process = process;
        this.logStart = logStart;
        this.port = port;
    }

    static ServerProcess launch(Cluster cluster, int port) throws IOException {
        var logStart = cluster.log().size();
        var words = new ArrayList<>(cluster.account().serverWords());
        words.add(cluster.binaries().program("postgres"));
        words.add("-D");
        words.add(cluster.data().toString());
        words.addAll(ServerSettings.words(cluster.options(), port));
        var builder = new ProcessBuilder(words)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(cluster.log().file().toFile()));
        // What a person has set for their own psql must not reach our server.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return new ServerProcess(cluster, builder.start(), logStart, port);
    }

    /** Waits until the server answers; false when it was told to give up. */
    boolean awaitReady(BooleanSupplier givingUp) throws IOException, InterruptedException {
        var note = PostmasterFile.in(cluster.data());
        var begun = System.nanoTime();
        var told = begun;
        while (!note.saysReady(process.pid())) {
            if (process.waitFor(15, TimeUnit.MILLISECONDS)) {
                throw startFailure();
            }
            var now = System.nanoTime();
            if (givingUp.getAsBoolean() || now - begun > LONGEST_START.toNanos()) {
                return false;
            }
            if (now - told > TELL_EVERY.toNanos()) {
                told = now;
                cluster.options()
                        .progress()
                        .accept("The database is recovering from an unclean stop ("
                                + Duration.ofNanos(now - begun).toSeconds() + " s so far)");
            }
        }
        return true;
    }

    private DatabaseFailure startFailure() throws IOException {
        var output = cluster.log().since(logStart);
        return Diagnosis.isPortTaken(output)
                ? new PortTaken(port)
                : Diagnosis.ofStart(output, cluster.log().file());
    }

    void stop() throws InterruptedException {
        if (!process.isAlive()) {
            return;
        }
        Signal.FAST_SHUTDOWN.send(process.pid());
        if (!process.waitFor(CLEAN_STOP.toSeconds(), TimeUnit.SECONDS)) {
            Signal.IMMEDIATE_SHUTDOWN.send(process.pid());
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    Process process() {
        return process;
    }

    int port() {
        return port;
    }

    /** Somebody else listens on the port. */
    static final class PortTaken extends DatabaseFailure {

        private static final long serialVersionUID = 1;

        PortTaken(int port) {
            super("Port " + port + " on 127.0.0.1 is taken by another program.");
        }
    }
}
