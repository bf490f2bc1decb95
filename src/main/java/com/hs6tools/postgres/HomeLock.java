package com.hs6tools.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to run the cluster of one home; the operating system takes it back when this program dies. */
final class HomeLock implements AutoCloseable {

    // Closing any channel on a file gives up all locks this process has on it, so a second try must not open it.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static HomeLock take(Path home) throws IOException {
        var file = home.resolve("lock");
        if (!HELD_HERE.add(file)) {
            throw held(home, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new HomeLock(file, locked(file, home));
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(file);
            throw e;
        }
    }

    private static FileChannel locked(Path file, Path home) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw held(home, Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static DatabaseFailure held(Path home, String pid) {
        return new DatabaseFailure("Another program (process " + pid + ") holds the database in " + home
                + ". Stop it first, or name another folder with HS6_HOME.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }
}
