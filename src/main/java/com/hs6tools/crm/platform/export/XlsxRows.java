package com.hs6tools.crm.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook written row by row; a new sheet begins where the format's limit of rows is reached. */
final class XlsxRows implements RowWriter {
    private static final int MOST_ROWS = 1_048_576;
    private static final int FLUSH_EVERY = 500;

    private final Workbook book;
    private final List<String> names;
    private Worksheet sheet;
    private int row;
    private int sheets;

    XlsxRows(OutputStream out, List<String> names) {
        this.book = new Workbook(out, "HS6Tools CRM", "1.0");
        this.names = names;
        this.sheet = newSheet();
    }

    @Override
    public void write(List<? extends @Nullable Object> cells) throws IOException {
        if (row == MOST_ROWS) {
            sheet.finish();
            sheet = newSheet();
        }
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                sheet.value(row, i, PlainCell.text(cells.get(i)));
            }
        }
        row++;
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void end() throws IOException {
        sheet.finish();
        book.finish();
    }

    private Worksheet newSheet() {
        var fresh = book.newWorksheet("Sheet " + ++sheets);
        for (int i = 0; i < names.size(); i++) {
            fresh.value(0, i, names.get(i));
        }
        row = 1;
        return fresh;
    }
}
