package com.hs6tools.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileFormatTests {
    private static final String PERSIAN = "نام,شهر\nعلی رضایی,تهران\nزهرا احمدی,شیراز\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256"})
    void readsPersianInAnyEncodingWithoutAMark(String charset) throws IOException {
        assertThat(second(PERSIAN.replace('ی', 'ي').getBytes(Charset.forName(charset))))
                .isEqualTo("علي رضايي|تهران");
    }

    @Test
    void readsByteOrderMarks() throws IOException {
        assertThat(second(("\ufeff" + PERSIAN).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("علی رضایی|تهران");
        assertThat(second(("\ufeff" + PERSIAN).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("علی رضایی|تهران");
        assertThat(second(("\ufeff" + PERSIAN).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo("علی رضایی|تهران");
    }

    @Test
    void readsUtf16NamedWithoutItsOrderOfBytes() throws IOException {
        var named = named("UTF-16");
        assertThat(second(("\ufeff" + PERSIAN).getBytes(StandardCharsets.UTF_16LE), named))
                .isEqualTo("علی رضایی|تهران");
        assertThat(second(PERSIAN.getBytes(StandardCharsets.UTF_16LE), named)).isEqualTo("علی رضایی|تهران");
        assertThat(second(PERSIAN.getBytes(StandardCharsets.UTF_16BE), named)).isEqualTo("علی رضایی|تهران");
    }

    @Test
    void marksBytesThatAreNoLetters() throws IOException {
        var utf8 = named("UTF-8");
        assertThat(second("name,city\nMüller,Köln\n".getBytes(Charset.forName("windows-1252")), utf8))
                .isEqualTo("M\uffffller|K\uffffln");
    }

    @Test
    void tellsLatinFromArabic() throws IOException {
        assertThat(second("name,city\nJosé Müller,Besançon\n".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("José Müller|Besançon");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "name,city\\nAnn,Paris",
                "name;city\\nAnn;Paris",
                "name\\tcity\\nAnn\\tParis",
                "name|city\\nAnn|Paris"
            })
    void findsTheDelimiter(String text) throws IOException {
        assertThat(second(text.replace("\\n", "\n").replace("\\t", "\t").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Ann|Paris");
    }

    @Test
    void readsGzip() throws IOException {
        assertThat(second(gzip(PERSIAN.getBytes(StandardCharsets.UTF_8)))).isEqualTo("علی رضایی|تهران");
    }

    @Test
    void readsAWorkbookWithFormulasAndDays() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("a");
            sheet.value(0, 0, "name");
            sheet.value(0, 1, "day");
            sheet.value(1, 0, "=cmd");
            sheet.value(1, 1, java.time.LocalDate.of(2026, 11, 22));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
        }
        assertThat(second(out.toByteArray())).isEqualTo("=cmd|2026-11-22T00:00");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        refused("empty_file", new byte[0]);
        refused("empty_file", "\n\n".getBytes(StandardCharsets.UTF_8));
        var noise = new byte[5000];
        new Random(1).nextBytes(noise);
        noise[0] = 1;
        refused("not_text", noise);
        refused(
                "old_excel",
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
        refused("not_a_workbook", zip("a.txt", 10));
    }

    @Test
    void noticesACompressedFileThatEndsTooEarly() throws IOException {
        var text = new StringBuilder("name,city\n");
        var random = new Random(2);
        for (int i = 0; i < 200_000; i++) {
            text.append(random.nextLong()).append(",x\n");
        }
        var whole = gzip(text.toString().getBytes(StandardCharsets.UTF_8));
        var path = write(Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> {
                    try (var rows = FormatFinder.find(path, ImportOptions.NONE).open()) {
                        var n = 0;
                        while (rows.next()) {
                            n++;
                        }
                        assertThat(n).isLessThan(200_000);
                    }
                })
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.code()).isEqualTo("truncated"));
    }

    @Test
    void refusesAZipBombWithoutUnpackingIt() throws IOException {
        refused("zip_bomb", zip("xl/sharedStrings.xml", 400 << 20));
    }

    private void refused(String code, byte[] content) throws IOException {
        var path = write(content);
        assertThatThrownBy(() -> FileLook.at(path, ImportOptions.NONE))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** The cells of the row behind the header. */
    private static ImportOptions named(String encoding) {
        return new ImportOptions(null, encoding, null, null, null, null, null, null, null, null);
    }

    private String second(byte[] content) throws IOException {
        return second(content, ImportOptions.NONE);
    }

    private String second(byte[] content, ImportOptions options) throws IOException {
        try (var rows = FormatFinder.find(write(content), options).open()) {
            rows.next();
            rows.next();
            return rows.row().raw(0) + "|" + rows.row().raw(1);
        }
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, int zeros) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            if (name.startsWith("xl")) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            }
            zip.putNextEntry(new ZipEntry(name));
            var block = new byte[1 << 20];
            for (int i = 0; i < zeros; i += block.length) {
                zip.write(block);
            }
        }
        return out.toByteArray();
    }
}
