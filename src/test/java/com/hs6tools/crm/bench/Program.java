package com.hs6tools.crm.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The packaged program, started the way everybody starts it, in a data folder of the bench. */
final class Program implements AutoCloseable {
    private static final String TOKEN = "bench-bench-bench-bench-bench-bench-bench";
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(15);

    private final Path home;
    private final int port;
    private final Process process;
    private final Duration startUp;
    private final Thread stopping = new Thread(this::stop);

    private Program(Path home) throws IOException, InterruptedException {
        this.home = Files.createDirectories(home);
        this.port = freePort();
        var begun = System.nanoTime();
        var command = new ProcessBuilder("./crm", "start")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("program.log").toFile());
        command.environment().put("HS6_HOME", home.toString());
        command.environment().put("HS6_PORT", Integer.toString(port));
        command.environment().put("HS6_ADMIN_TOKEN", TOKEN);
        command.environment().putIfAbsent("HS6_BUILD_OPTIONS", "-DskipWeb");
        process = command.start();
        Runtime.getRuntime().addShutdownHook(stopping);
        awaitFirstAnswer(begun);
        startUp = Duration.ofNanos(System.nanoTime() - begun);
    }

    static Program start(Path home) throws IOException, InterruptedException {
        return new Program(home);
    }

    Path home() {
        return home;
    }

    /** From the command to the first answer. */
    Duration startUp() {
        return startUp;
    }

    long residentMegabytes() {
        return Machine.residentMegabytes(process.pid());
    }

    long peakMegabytes() {
        return Machine.peakMegabytes(process.pid());
    }

    void forgetPeak() throws IOException {
        Machine.forgetPeak(process.pid());
    }

    Cpu cpu() {
        try (var lines = Files.lines(home.resolve("postgres/data/postmaster.pid"))) {
            return Cpu.of(
                    process.pid(), Long.parseLong(lines.findFirst().orElse("0").strip()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Wire connect() throws IOException {
        return new Wire(port, TOKEN);
    }

    private void awaitFirstAnswer(long begun) throws InterruptedException {
        while (true) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE) {
                throw new IllegalStateException("The program did not start; see " + home.resolve("program.log"));
            }
            try (var wire = connect()) {
                if (wire.get("/api/auth/me").status() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not there yet
            }
            Thread.sleep(50);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(stopping);
    }
}
