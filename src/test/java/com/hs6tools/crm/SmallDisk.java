package com.hs6tools.crm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** A disk of a few hundred megabytes, which can be filled to the last byte. Only root can have one. */
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final Path folder;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /** Skips the test where this system does not let it mount a disk. */
    static SmallDisk mountedAt(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=755", "tmpfs", folder.toString()),
                "skipped: a full disk can only be tried by root, who may mount a small one");
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    void fill() throws IOException {
        try (var file = Files.newByteChannel(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var size = BLOCK; size > 0; size /= 2) {
                fill(file, size);
            }
        }
    }

    private static void fill(java.nio.channels.SeekableByteChannel file, int size) {
        try {
            while (true) {
                file.write(java.nio.ByteBuffer.allocate(size));
            }
        } catch (IOException full) {
            // that many at once do not fit any more
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(ballast);
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "-l", folder.toString());
    }
}
