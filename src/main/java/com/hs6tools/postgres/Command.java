package com.hs6tools.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A short-lived program of the operating system. */
final class Command {

    private final List<String> words;

    private Command(List<String> words) {
        this.words = words;
    }

    /** What a program printed, both streams together, and how it ended. */
    record Outcome(int status, String output) {

        boolean succeeded() {
            return status == 0;
        }
    }

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    Command prefixed(List<String> prefix) {
        var all = new ArrayList<>(prefix);
        all.addAll(words);
        return new Command(all);
    }

    Outcome run() {
        try {
            var process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException missing) {
            return new Outcome(127, String.valueOf(missing.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome(130, "interrupted");
        }
    }

    boolean succeeds() {
        return run().succeeded();
    }

    static boolean exists(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":")) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
