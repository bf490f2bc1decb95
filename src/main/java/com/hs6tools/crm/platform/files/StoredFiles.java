package com.hs6tools.crm.platform.files;

import static com.hs6tools.crmdb.platform.Tables.STORED_FILE;

import com.hs6tools.crm.platform.database.ConnectionLoss;
import com.hs6tools.crm.platform.database.DatabaseProperties;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files of a business unit under {@code <home>/files/<unit>/}; a file is on disk for good before its row is written. */
@Component
public class StoredFiles {
    private static final int AT_ONCE = 500;

    private final Path root;
    private final DSLContext sql;

    StoredFiles(DatabaseProperties properties, DSLContext sql) {
        this.root = properties.home().toAbsolutePath().normalize().resolve("files");
        this.sql = sql;
    }

    /** Keeps an upload by moving it to where it stays. */
    public StoredFile store(MultipartFile upload) {
        var name = upload.getOriginalFilename();
        return store(upload::transferTo, name == null ? "file" : name, MediaType.APPLICATION_OCTET_STREAM_VALUE);
    }

    /** Streams the content to disk; memory use does not depend on its size. */
    public StoredFile store(InputStream content, String name, String mediaType) {
        return store(file -> Files.copy(content, file.toPath(), StandardCopyOption.REPLACE_EXISTING), name, mediaType);
    }

    private interface Content {
        void writeTo(File file) throws IOException;
    }

    private StoredFile store(Content content, String name, String mediaType) {
        var id = Ids.next();
        try {
            write(content, path(id));
            note(id, name, mediaType);
            return find(id);
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be kept.", e);
        }
    }

    private void note(UUID id, String name, String mediaType) throws IOException {
        var row = sql.insertInto(STORED_FILE)
                .set(STORED_FILE.TENANT_ID, Acting.tenant())
                .set(STORED_FILE.ID, id)
                .set(STORED_FILE.NAME, FileName.plain(name))
                .set(STORED_FILE.MEDIA_TYPE, mediaType)
                .set(STORED_FILE.SIZE, Files.size(path(id)))
                .set(STORED_FILE.SHA256, sha256(path(id)))
                .set(STORED_FILE.CREATED_BY, Acting.now().id());
        try {
            row.execute();
        } catch (RuntimeException e) {
            // the database said no, as it does when its disk is full; one that went away may have the row
            if (!ConnectionLoss.isIn(e)) {
                Files.deleteIfExists(path(id));
            }
            throw e;
        }
    }

    private static String sha256(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whoever may read it: the program itself. People are asked about by {@link ReadableFiles}.
     *
     * @throws NotFound when there is none in this unit
     */
    public StoredFile find(UUID id) {
        return sql.selectFrom(STORED_FILE)
                .where(STORED_FILE.TENANT_ID.eq(Acting.tenant()), STORED_FILE.ID.eq(id))
                .fetchOptional(r -> new StoredFile(
                        r.getId(), r.getName(), r.getMediaType(), r.getSize(), r.getSha256(), r.getCreatedAt()))
                .orElseThrow(() -> new NotFound("This file"));
    }

    /** The file on disk, for readers that need to start again or to map it. */
    public Path open(UUID id) {
        find(id);
        return path(id);
    }

    /** From the disk, after its row is gone. */
    void wipe(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is on the disk since then, of this unit, without a row that knows it: its transaction failed. */
    void wipeStrays(Instant before) {
        if (!Files.isDirectory(folder())) {
            return;
        }
        try (var all = Files.newDirectoryStream(folder(), file -> isOlder(file, before))) {
            var some = new HashMap<String, Path>();
            for (var file : all) {
                some.put(file.getFileName().toString(), file);
                if (some.size() == AT_ONCE) {
                    wipeUnknown(some);
                    some.clear();
                }
            }
            wipeUnknown(some);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Instant than) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(than);
    }

    private void wipeUnknown(Map<String, Path> some) throws IOException {
        var ids = some.keySet().stream()
                .filter(name -> name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .toArray(UUID[]::new);
        var known = sql.select(STORED_FILE.ID)
                .from(STORED_FILE)
                .where(STORED_FILE.TENANT_ID.eq(Acting.tenant()), STORED_FILE.ID.eq(DSL.any(ids)))
                .fetchSet(r -> r.value1().toString());
        for (var file : some.entrySet()) {
            if (!known.contains(file.getKey())) {
                Files.deleteIfExists(file.getValue());
            }
        }
    }

    private Path folder() {
        return root.resolve(Acting.tenant().toString());
    }

    private Path path(UUID id) {
        return folder().resolve(id.toString());
    }

    private static void write(Content content, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        var fresh = target.resolveSibling(target.getFileName() + ".new");
        try {
            content.writeTo(fresh.toFile());
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
