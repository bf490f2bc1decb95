package com.hs6tools.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Folders that are either whole or absent. */
final class Folders {

    private Folders() {}

    /** Fills a folder beside the target and moves it there at once, so that a crash leaves no half of it. */
    static void make(Path target, Filling filling) throws IOException {
        var unfinished = target.resolveSibling(target.getFileName() + ".new");
        delete(unfinished);
        filling.fill(unfinished);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    interface Filling {
        void fill(Path folder) throws IOException;
    }

    /** A folder only its owner can look into. */
    static Path privateFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder.toRealPath();
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new Deleting());
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
