package com.hs6tools.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The unpacked programs of one PostgreSQL version.
 *
 * @param majorVersion what PG_VERSION of a cluster must say to be run by them
 */
record Binaries(Path folder, int majorVersion) {

    private static final Pattern VERSION = Pattern.compile("PostgreSQL\\) (\\d+)");

    static Binaries unpacked(Path parent, Consumer<String> progress) throws IOException {
        var archive = BinariesArchive.forThisMachine();
        var folder = parent.resolve("postgres-" + archive.size());
        if (!Files.isDirectory(folder)) {
            unpack(archive, folder, progress);
        }
        return new Binaries(folder, version(folder));
    }

    // One thread of this program at a time, and one program at a time: tests share the folder.
    private static synchronized void unpack(BinariesArchive archive, Path folder, Consumer<String> progress)
            throws IOException {
        Files.createDirectories(folder.resolveSibling("."));
        try (var channel = FileChannel.open(
                folder.resolveSibling("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (Files.isDirectory(folder)) {
                return;
            }
            progress.accept("Unpacking PostgreSQL (once)");
            Folders.make(folder, unfinished -> {
                Unpacking.unpack(archive, unfinished);
                // Else a power cut after the move could leave empty files in a folder that looks whole.
                Command.of("sync", "-f", unfinished.toString()).run();
            });
        }
    }

    private static int version(Path folder) {
        var answer = Command.of(folder.resolve("bin/postgres").toString(), "--version")
                .run();
        var match = VERSION.matcher(answer.output());
        if (answer.succeeded() && match.find()) {
            return Integer.parseInt(match.group(1));
        }
        throw new DatabaseFailure("The PostgreSQL that comes with this program does not run on this system: "
                + answer.output() + "\nIt needs a Linux with glibc 2.27 or later. Name a server of your own with"
                + " HS6_DATABASE_URL, HS6_DATABASE_USER and HS6_DATABASE_PASSWORD (docs/admin/own-server.md).");
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }
}
