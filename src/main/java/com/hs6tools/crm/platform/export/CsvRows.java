package com.hs6tools.crm.platform.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180 with a byte-order mark, so that spreadsheets read Persian and Arabic right. */
final class CsvRows implements RowWriter {
    private final CsvWriter csv;

    CsvRows(OutputStream out, List<String> names) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        csv = CsvWriter.builder().build(writer);
        csv.writeRecord(names);
    }

    @Override
    public void write(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(PlainCell::text).toList());
    }

    @Override
    public void end() throws IOException {
        csv.close();
    }
}
