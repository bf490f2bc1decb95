package com.hs6tools.postgres;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The file the server prints to, and the one before it. */
record ServerLog(Path file) {

    private static final long LARGEST = 20_000_000;

    static ServerLog in(Path home) throws IOException {
        var file = Files.createDirectories(home.resolve("log")).resolve("postgres.log");
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        return new ServerLog(file);
    }

    long size() throws IOException {
        return Files.size(file);
    }

    String since(long position) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(Math.min(position, channel.size()));
            var stream = Channels.newInputStream(channel);
            return new String(stream.readNBytes(100_000), StandardCharsets.UTF_8);
        }
    }

    /** Keeps a long run from filling the disk: the server appends, so it goes on at the start of the emptied file. */
    void shorten() {
        try {
            if (size() > LARGEST) {
                Files.copy(file, file.resolveSibling("postgres.1.log"), StandardCopyOption.REPLACE_EXISTING);
                Files.newByteChannel(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                        .close();
            }
        } catch (IOException notNow) {
            System.getLogger(EmbeddedPostgres.class.getName())
                    .log(System.Logger.Level.WARNING, "The database's log cannot be shortened: " + notNow);
        }
    }
}
