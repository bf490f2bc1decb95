package com.hs6tools.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** The server's own note of its process and state, postmaster.pid. */
record PostmasterFile(Path path) {

    private static final int STATUS_LINE = 7;

    static PostmasterFile in(Path data) {
        return new PostmasterFile(data.resolve("postmaster.pid"));
    }

    OptionalLong pid() {
        var lines = lines();
        try {
            return lines.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NumberFormatException halfWritten) {
            return OptionalLong.empty();
        }
    }

    boolean saysReady(long pid) {
        var lines = lines();
        return lines.size() > STATUS_LINE
                && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (IOException absent) {
            return List.of();
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
