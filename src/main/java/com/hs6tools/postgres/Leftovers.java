package com.hs6tools.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Database processes that an earlier run left on this data folder: they must be gone before the next one starts. */
record Leftovers(Path data, Consumer<String> progress) {

    private static final Duration CLEAN = Duration.ofSeconds(60);
    private static final Duration HARD = Duration.ofSeconds(10);

    void clear() throws IOException, InterruptedException {
        if (!running().isEmpty()) {
            // The usual case: the kernel has already asked the server to stop, because its program was killed.
            if (!gone(Duration.ofMillis(300))) {
                progress.accept("Stopping the database an earlier run left behind");
            }
            stop();
        }
        forgetStrangersPid();
    }

    private void stop() throws InterruptedException {
        var postmaster = PostmasterFile.in(data).pid();
        running().stream()
                .filter(process -> postmaster.isPresent() && process.pid() == postmaster.getAsLong())
                .forEach(process -> Signal.FAST_SHUTDOWN.send(process.pid()));
        if (!gone(CLEAN)) {
            running().forEach(process -> Signal.IMMEDIATE_SHUTDOWN.send(process.pid()));
        }
        if (!gone(HARD)) {
            running().forEach(process -> Signal.KILL.send(process.pid()));
        }
        if (!gone(HARD)) {
            throw new DatabaseFailure("Processes of an earlier run still use " + data + " and cannot be stopped: "
                    + running().stream().map(ProcessHandle::pid).toList());
        }
    }

    // PostgreSQL refuses to start while the number in its file belongs to any living process, even somebody else's,
    // which
    // is what a restarted machine or container gives it.
    private void forgetStrangersPid() throws IOException {
        var file = PostmasterFile.in(data);
        if (file.pid().isPresent()) {
            file.delete();
        }
    }

    private boolean gone(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!running().isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    // Every PostgreSQL process, not only the first, works in its data folder.
    private List<ProcessHandle> running() {
        return ProcessHandle.allProcesses()
                .filter(process -> worksHere(Path.of("/proc", Long.toString(process.pid()))))
                .toList();
    }

    private boolean worksHere(Path process) {
        try {
            return Files.readString(process.resolve("comm")).strip().equals("postgres")
                    && Files.readSymbolicLink(process.resolve("cwd")).equals(data);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
