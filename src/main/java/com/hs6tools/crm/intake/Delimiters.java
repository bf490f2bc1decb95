package com.hs6tools.crm.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;

/** Finds the character between the cells: the one that cuts the most rows into the same number of cells. */
final class Delimiters {
    private static final char[] KNOWN = {',', ';', '\t', '|'};
    private static final int ROWS = 200;

    private Delimiters() {}

    static char guess(String sample) {
        var best = ',';
        var bestScore = 0.0;
        for (var delimiter : KNOWN) {
            var score = score(sample, delimiter);
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(String sample, char delimiter) {
        var widths = new ArrayList<Integer>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(sample)) {
            for (CsvRecord record : reader) {
                widths.add(record.getFieldCount());
                if (widths.size() == ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            return 0;
        }
        // the sample may end inside a row
        var rows = widths.size() > 1 ? widths.subList(0, widths.size() - 1) : widths;
        if (rows.isEmpty() || rows.getFirst() < 2) {
            return 0;
        }
        var alike = rows.stream().filter(w -> w.equals(rows.getFirst())).count();
        return (double) alike / rows.size() * Math.min(rows.getFirst(), 50);
    }
}
