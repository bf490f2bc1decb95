package com.hs6tools.crm.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Refuses a workbook that would grow without bounds when unpacked. What its directory claims is not believed: the parts
 * that are held in memory are unpacked once and counted; the sheet itself is read as a stream and only its ratio matters.
 */
final class ZipGuard {
    private static final int MOST_ENTRIES = 10_000;
    private static final long LARGEST_IN_MEMORY = 256L << 20;
    private static final long LARGEST_SHEET = 8L << 30;
    private static final Set<String> STREAMED = Set.of("xl/worksheets/");

    private ZipGuard() {}

    static void check(Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw UnpackedSize.bomb();
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new UnreadableFile("not_a_workbook", "This is a zip file, but no workbook (.xlsx).");
            }
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                check(zip, entries.nextElement());
            }
        } catch (ZipException e) {
            throw new UnreadableFile(
                    "damaged_workbook",
                    "This workbook is damaged. Open it in a spreadsheet program and save it again.");
        }
    }

    private static void check(ZipFile zip, ZipEntry entry) throws IOException {
        var streamed = STREAMED.stream().anyMatch(entry.getName()::startsWith);
        var limit = streamed ? LARGEST_SHEET : LARGEST_IN_MEMORY;
        var most = Math.min(limit, UnpackedSize.most(entry.getCompressedSize()));
        try (var content = zip.getInputStream(entry)) {
            if (entry.getSize() > most || skipTo(content, most) > most) {
                throw UnpackedSize.bomb();
            }
        }
    }

    private static long skipTo(InputStream content, long most) throws IOException {
        var buffer = new byte[1 << 16];
        var seen = 0L;
        for (int n = content.read(buffer); n >= 0 && seen <= most; n = content.read(buffer)) {
            seen += n;
        }
        return seen;
    }
}
