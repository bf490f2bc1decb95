package com.hs6tools.crm.platform.http;

import com.hs6tools.crm.platform.database.DatabaseProperties;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Where uploads land while they come in: on the disk they stay on, because elsewhere may be memory, and so that a file
 * is kept by moving it. One that neither fits the limit nor the disk is not begun.
 */
@Component
class UploadLimits {
    /** What the database needs to go on. */
    private static final DataSize RESERVE = DataSize.ofMegabytes(64);

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Path folder;
    private final DataSize most;

    UploadLimits(DatabaseProperties properties, MultipartProperties multipart) {
        this.folder = properties.home().toAbsolutePath().normalize().resolve("files/incoming");
        this.most = multipart.getMaxRequestSize();
    }

    DataSize most() {
        return most;
    }

    /** @param length as announced; -1 when it is not */
    void check(long length) {
        if (length > most.toBytes()) {
            throw TooLarge.upload(most);
        }
        var room = room();
        if (length > room - RESERVE.toBytes()) {
            throw DatabaseFault.diskFull("The upload has " + TooLarge.said(DataSize.ofBytes(Math.max(0, length)))
                    + ", and the server's disk has room for "
                    + TooLarge.said(DataSize.ofBytes(Math.max(0, room - RESERVE.toBytes())))
                    + ". Nothing was saved; free some space, then try again.");
        }
    }

    private long room() {
        try {
            return Files.getFileStore(Files.createDirectories(folder)).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    static MultipartConfigElement incomingUploads(MultipartProperties multipart, DatabaseProperties properties)
            throws IOException {
        var folder = new UploadLimits(properties, multipart).folder;
        sweep(Files.createDirectories(folder));
        multipart.setLocation(folder.toString());
        return multipart.createMultipartConfig();
    }

    /** What a killed program left half. */
    private static void sweep(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Instant.now().minus(FORGOTTEN))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
