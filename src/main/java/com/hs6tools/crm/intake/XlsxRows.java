package com.hs6tools.crm.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** Rows of the first sheet of a workbook. */
final class XlsxRows implements Rows {
    private static final double ROWS_GUESSED = 1_048_576;

    private final Row row = new Row();
    private final ReadableWorkbook book;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;

    XlsxRows(Path path) throws IOException {
        ZipGuard.check(path);
        try {
            book = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false));
            stream = book.getFirstSheet().openStream();
            rows = stream.iterator();
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw damaged();
        }
    }

    @Override
    public boolean next() {
        try {
            while (rows.hasNext()) {
                take(rows.next());
                if (!row.isBlank()) {
                    return true;
                }
            }
            return false;
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw damaged();
        }
    }

    private void take(org.dhatim.fastexcel.reader.Row from) {
        row.begin(from.getRowNum());
        for (int i = 0; i < from.getCellCount(); i++) {
            row.add(text(from.getCell(i)));
        }
    }

    /** A formula counts as the value it was saved with. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER && isDate(cell.getDataFormatString())) {
            return cell.asDate().toString();
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().toPlainString();
        }
        return cell.getRawValue() == null
                ? ""
                : cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        var plain = format.replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return plain.contains("yy") || plain.contains("d") && plain.contains("m") || plain.contains("h:m");
    }

    private static UnreadableFile damaged() {
        return new UnreadableFile(
                "damaged_workbook",
                "This workbook is damaged, or is none. Open it in a spreadsheet program and save it again.");
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public double share() {
        return Math.min(1, row.line() / ROWS_GUESSED);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }
}
