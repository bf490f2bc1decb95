package com.hs6tools.crm.platform.files;

import com.hs6tools.crm.platform.database.DatabaseProperties;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/**
 * Files for what one piece of work cannot hold in memory, under {@code <home>/scratch}. They go when they are closed; those
 * of a program that was killed go with the first one of the next program.
 */
@Component
public class ScratchFiles {
    private final Path folder;
    private boolean swept;

    ScratchFiles(DatabaseProperties properties) {
        this.folder = properties.home().toAbsolutePath().normalize().resolve("scratch");
    }

    /** @return an empty file, to be written and read */
    public FileChannel open() throws IOException {
        return FileChannel.open(
                file(), StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** @return an empty file for what can only be read by its path; the caller deletes it */
    public synchronized Path file() throws IOException {
        Files.createDirectories(folder);
        if (!swept) {
            sweep();
            swept = true;
        }
        return Files.createTempFile(folder, "scratch-", null); // only the program's own account may read it
    }

    private void sweep() throws IOException {
        try (var left = Files.list(folder)) {
            for (var file : left.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
