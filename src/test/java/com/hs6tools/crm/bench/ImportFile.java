package com.hs6tools.crm.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The file that is imported: a real shop's order lines where they are at hand, else one of the same shape. */
record ImportFile(Path path, long lines, boolean real) {
    private static final String REAL = "online-retail.csv.gz";
    private static final int MADE_LINES = 540_000;
    private static final int LINES_PER_INVOICE = 21;

    static ImportFile find(Path home) throws IOException {
        var given = Path.of(Objects.requireNonNullElse(System.getenv("HS6_TEST_DATA"), "../shared/data"))
                .resolve(REAL);
        var real = Files.exists(given);
        var path = real ? given : home.resolve("made-" + REAL);
        if (!real && !Files.exists(path)) {
            make(path);
        }
        return new ImportFile(path, count(path), real);
    }

    private static long count(Path path) throws IOException {
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            return reader.lines().count() - 1;
        }
    }

    private static void make(Path path) throws IOException {
        var random = new SplittableRandom(17);
        try (var writer = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(path)), StandardCharsets.UTF_8))) {
            writer.write("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
            for (int line = 0; line < MADE_LINES; line++) {
                var invoice = line / LINES_PER_INVOICE;
                var returned = invoice % 7 == 0;
                var code = random.nextInt(4000);
                writer.write(String.format(
                        Locale.ROOT,
                        "%s%d,%05d,MADE PRODUCT %05d,%d,%s,%s,%s,United Kingdom%n",
                        returned ? "C" : "",
                        536_000 + invoice,
                        code,
                        code,
                        (returned ? -1 : 1) * (1 + random.nextInt(24)),
                        "2011-%02d-%02d %02d:%02d:00"
                                .formatted(1 + invoice * 11 / 26_000, 1 + invoice % 28, 8 + invoice % 11, invoice % 60),
                        "%.2f".formatted(0.5 + code % 900 / 100.0),
                        invoice % 4 == 0 ? "" : (12_000 + invoice % 4400) + ".0"));
            }
        }
    }
}
