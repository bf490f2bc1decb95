package com.hs6tools.crm.scoring;

import com.hs6tools.crm.scoring.IndependentScoring.Purchase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The purchases of a real shop, read with nothing of the program; the file is not part of this project. */
public final class OnlineRetail {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** One invoice while its lines are read. */
    private static final class Invoice {
        String customer;
        LocalDateTime at;
        BigDecimal sold = BigDecimal.ZERO;
        BigDecimal back = BigDecimal.ZERO;
        boolean order;
    }

    private OnlineRetail() {}

    public static Optional<Path> file() {
        var given = System.getenv("HS6_TEST_DATA");
        return Stream.of(given == null ? "../shared/data" : given, "../shared/data", "../../shared/data")
                .map(folder -> Path.of(folder, "online-retail.csv.gz"))
                .filter(Files::isReadable)
                .findFirst();
    }

    public static List<Purchase> read(Path file) throws IOException {
        var invoices = new LinkedHashMap<String, Invoice>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                add(invoices, cells(line));
            }
        }
        var purchases = new ArrayList<Purchase>();
        for (var i : invoices.values()) {
            purchases.add(new Purchase(i.customer, i.at.atZone(ZONE).toInstant(), i.order, i.sold, i.back));
        }
        return purchases;
    }

    private static void add(Map<String, Invoice> invoices, List<String> cells) {
        var number = cells.get(0);
        var invoice = invoices.computeIfAbsent(number, n -> new Invoice());
        var at = LocalDateTime.parse(cells.get(4), TIME);
        invoice.at = invoice.at == null || at.isBefore(invoice.at) ? at : invoice.at;
        if (!cells.get(6).isEmpty()) {
            invoice.customer = cells.get(6).replace(".0", "");
        }
        var quantity = new BigDecimal(cells.get(3));
        var price = new BigDecimal(cells.get(5));
        var amount = quantity.multiply(price);
        if (number.startsWith("C")) {
            invoice.back = invoice.back.subtract(amount);
        } else if (!number.startsWith("A") && quantity.signum() > 0 && price.signum() > 0) {
            invoice.sold = invoice.sold.add(amount);
            invoice.order = true;
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
