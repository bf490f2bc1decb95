package com.hs6tools.crm.intake;

import com.hs6tools.crm.intake.FileFormat.Container;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Finds out from the first bytes of a file how to read it. */
final class FormatFinder {
    private static final int SAMPLE = 1 << 18;
    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final Charset LATIN = Charset.forName("windows-1252");

    private FormatFinder() {}

    static FileFormat find(Path path, ImportOptions options) throws IOException {
        var start = start(path);
        if (start.length == 0) {
            throw new UnreadableFile("empty_file", "The file is empty.");
        }
        var container = container(start);
        if (container == Container.XLSX) {
            return new FileFormat(path, container, StandardCharsets.UTF_8, 0, ',', true);
        }
        var sample = container == Container.GZIP ? unzipped(path) : start;
        if (sample.length == 0) {
            throw new UnreadableFile("empty_file", "The file is empty.");
        }
        var charset = options.encoding() == null ? charset(sample) : named(options.encoding(), sample);
        var bom = bom(sample, charset);
        var text = decoded(sample, bom, charset);
        if (looksBinary(text)) {
            throw new UnreadableFile(
                    "not_text", "This is no table: neither CSV (also gzip) nor XLSX. Save it as one of these first.");
        }
        var delimiter = options.delimiter() == null
                ? Delimiters.guess(text)
                : options.delimiter().charAt(0);
        return new FileFormat(path, container, charset, bom, delimiter, true);
    }

    private static byte[] start(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(SAMPLE);
        }
    }

    private static Container container(byte[] b) {
        if (b.length > 2 && (b[0] & 0xff) == 0x1f && (b[1] & 0xff) == 0x8b) {
            return Container.GZIP;
        }
        if (b.length > 3 && b[0] == 'P' && b[1] == 'K' && b[2] == 3 && b[3] == 4) {
            return Container.XLSX;
        }
        if (b.length > 7
                && (b[0] & 0xff) == 0xd0
                && (b[1] & 0xff) == 0xcf
                && (b[2] & 0xff) == 0x11
                && (b[3] & 0xff) == 0xe0) {
            throw new UnreadableFile(
                    "old_excel",
                    "This is a workbook of old Excel (.xls), or one with a password. Save it as .xlsx without a password.");
        }
        return Container.PLAIN;
    }

    private static byte[] unzipped(Path path) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(path))) {
            return in.readNBytes(SAMPLE);
        } catch (EOFException | ZipException e) {
            throw new UnreadableFile("truncated", "The compressed file is damaged or ends too early. Upload it again.");
        }
    }

    private static Charset named(String name, byte[] sample) {
        try {
            var charset = Charset.forName(name);
            if (!charset.equals(StandardCharsets.UTF_16)) {
                return charset;
            }
            // the name leaves open which byte comes first; the file's mark, or its letters, say it
            var seen = charset(sample);
            return seen.name().startsWith("UTF-16") ? seen : StandardCharsets.UTF_16BE;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableFile(
                    "unknown_encoding", "The encoding '" + BadCell.shown(name) + "' is not known here.");
        }
    }

    static Charset charset(byte[] b) {
        if (startsWith(b, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(b, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        var utf16 = utf16WithoutMark(b);
        if (utf16 != null) {
            return utf16;
        }
        return isUtf8(b) ? StandardCharsets.UTF_8 : arabicOrLatin(b);
    }

    /** Text in mostly one script has the same byte in every other place: 0 for Latin, 6 for Arabic letters. */
    private static @Nullable Charset utf16WithoutMark(byte[] b) {
        var even = new int[256];
        var odd = new int[256];
        var length = Math.min(b.length, 1 << 14) & ~1;
        for (int i = 0; i < length; i += 2) {
            even[b[i] & 0xff]++;
            odd[b[i + 1] & 0xff]++;
        }
        var pairs = Math.max(1, length / 2);
        if (odd[0] + odd[6] > pairs * 0.7 && odd[0] > 0) {
            return StandardCharsets.UTF_16LE;
        }
        return even[0] + even[6] > pairs * 0.7 && even[0] > 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isUtf8(byte[] b) {
        // the sample may end inside a character
        for (int cut = 0; cut < Math.min(4, b.length); cut++) {
            try {
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(b, 0, b.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                if (b.length < SAMPLE) {
                    return false;
                }
            }
        }
        return false;
    }

    /** Persian and Arabic words are runs of letters above 127; in Latin text such letters stand alone between plain ones. */
    private static Charset arabicOrLatin(byte[] b) {
        var alone = 0;
        var together = 0;
        for (int i = 0; i < b.length; i++) {
            if (b[i] < 0 && Character.isLetter(new String(b, i, 1, ARABIC).charAt(0))) {
                var beside = i > 0 && b[i - 1] < 0 || i + 1 < b.length && b[i + 1] < 0;
                together += beside ? 1 : 0;
                alone += beside ? 0 : 1;
            }
        }
        return together > alone * 2 ? ARABIC : LATIN;
    }

    private static int bom(byte[] b, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8) && startsWith(b, 0xef, 0xbb, 0xbf)) {
            return 3;
        }
        return charset.name().startsWith("UTF-16") && (startsWith(b, 0xff, 0xfe) || startsWith(b, 0xfe, 0xff)) ? 2 : 0;
    }

    private static String decoded(byte[] sample, int bom, Charset charset) throws IOException {
        return new String(new ByteArrayInputStream(sample, bom, sample.length - bom).readAllBytes(), charset);
    }

    private static boolean looksBinary(String text) {
        var odd = text.chars()
                .filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                .count();
        return odd > text.length() / 200;
    }

    private static boolean startsWith(byte[] b, int... mark) {
        return b.length >= mark.length
                && Arrays.stream(mark, 0, mark.length)
                        .boxed()
                        .toList()
                        .equals(java.util.stream.IntStream.range(0, mark.length)
                                .map(i -> b[i] & 0xff)
                                .boxed()
                                .toList());
    }
}
