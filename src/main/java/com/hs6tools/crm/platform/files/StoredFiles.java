package com.hs6tools.crm.platform.files;

import static com.hs6tools.crmdb.platform.Tables.STORED_FILE;

import com.hs6tools.crm.platform.database.DatabaseProperties;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Files of a business unit under {@code <home>/files/<unit>/}; a file is on disk for good before its row is written. */
@Component
public class StoredFiles {
    private static final int LONGEST_NAME = 255;

    private final Path root;
    private final DSLContext sql;

    StoredFiles(DatabaseProperties properties, DSLContext sql) {
        this.root = properties.home().resolve("files");
        this.sql = sql;
    }

    /** Streams the content to disk; memory use does not depend on its size. */
    public StoredFile store(InputStream content, String name, String mediaType) {
        var id = Ids.next();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var size = write(new DigestInputStream(content, digest), path(id));
            sql.insertInto(STORED_FILE)
                    .set(STORED_FILE.TENANT_ID, Acting.tenant())
                    .set(STORED_FILE.ID, id)
                    .set(STORED_FILE.NAME, plainName(name))
                    .set(STORED_FILE.MEDIA_TYPE, mediaType)
                    .set(STORED_FILE.SIZE, size)
                    .set(STORED_FILE.SHA256, HexFormat.of().formatHex(digest.digest()))
                    .set(STORED_FILE.CREATED_BY, Acting.now().id())
                    .execute();
            return find(id);
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be kept. Is the disk full?", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws NotFound when there is none in this unit */
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

    private Path path(UUID id) {
        return root.resolve(Acting.tenant().toString()).resolve(id.toString());
    }

    private static long write(InputStream content, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        var fresh = target.resolveSibling(target.getFileName() + ".new");
        try {
            var size = Files.copy(content, fresh, StandardCopyOption.REPLACE_EXISTING);
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            return size;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** The last part of whatever path a browser sent, without control characters. */
    private static String plainName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return last.isBlank() ? "file" : last.substring(0, Math.min(last.length(), LONGEST_NAME));
    }
}
