package com.hs6tools.crm.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Files as they come from broken disks, other programs and people who wish no good. */
final class BadFiles {
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private BadFiles() {}

    static byte[] noise(int bytes) {
        var noise = new byte[bytes];
        new Random(1).nextBytes(noise);
        noise[0] = 1;
        return noise;
    }

    static byte[] rows(int rows) {
        var random = new Random(2);
        var text = new StringBuilder("id,first name\n");
        for (int i = 0; i < rows; i++) {
            text.append(i).append(',').append(random.nextLong()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] wideRows(int rows, int width) {
        var filler = "x".repeat(width);
        var text = new StringBuilder("id,filler\n");
        for (int i = 0; i < rows; i++) {
            text.append(i).append(',').append(filler).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] plain) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    static byte[] workbook(int rows) throws IOException {
        var out = new ByteArrayOutputStream();
        var random = new Random(3);
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("a");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "first name");
            for (int i = 1; i <= rows; i++) {
                sheet.value(i, 0, i);
                sheet.value(i, 1, "Name " + random.nextLong());
            }
        }
        return out.toByteArray();
    }

    /** A workbook of two rows, whose cells are given as they stand in the file. */
    static byte[] workbook(String first, String second) throws IOException {
        return workbookWith("", first, second);
    }

    static byte[] workbookWith(String head, String first, String second) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="%s/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
                """.formatted(PACKAGE));
        parts.put("_rels/.rels", """
                <Relationships xmlns="%s/relationships"><Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """.formatted(PACKAGE, DOCUMENT));
        parts.put("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>
                """.formatted(SHEET, DOCUMENT));
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="%s/relationships"><Relationship Id="r1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
                """.formatted(PACKAGE, DOCUMENT));
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="%s"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>
                """.formatted(SHEET));
        parts.put("xl/worksheets/sheet1.xml", head + """
                <worksheet xmlns="%s"><sheetData><row r="1">%s</row><row r="2">%s</row></sheetData></worksheet>
                """.formatted(SHEET, first, second));
        var bytes = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, xml) -> bytes.put(name, xml.strip().getBytes(StandardCharsets.UTF_8)));
        return zip(bytes);
    }
}
