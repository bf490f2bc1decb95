package com.hs6tools.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a .txz: with the system's tar, three times as fast, or else in Java. */
final class Unpacking {

    private Unpacking() {}

    static void unpack(BinariesArchive archive, Path target) throws IOException {
        if (!(Command.exists("tar") && Command.exists("xz") && bySystem(archive, target))) {
            Folders.delete(target);
            inJava(archive, target);
        }
    }

    private static boolean bySystem(BinariesArchive archive, Path target) throws IOException {
        Files.createDirectories(target);
        var tar = new ProcessBuilder(List.of("tar", "-xJf", "-", "--no-same-owner", "-C", target.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var packed = archive.location().openStream();
                var input = tar.getOutputStream()) {
            packed.transferTo(input);
        } catch (IOException brokenPipe) {
            tar.destroy();
        }
        try {
            return tar.waitFor() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void inJava(BinariesArchive archive, Path target) throws IOException {
        Files.createDirectories(target);
        try (var packed = archive.location().openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, target);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive names a file outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
