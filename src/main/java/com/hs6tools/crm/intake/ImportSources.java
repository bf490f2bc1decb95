package com.hs6tools.crm.intake;

import com.hs6tools.crm.commerce.OrderLineMerge;
import com.hs6tools.crm.commerce.StagedOrderLines;
import com.hs6tools.crm.platform.files.StoredFiles;
import com.hs6tools.crm.platform.settings.Settings;
import java.io.Closeable;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Opens the file of an import: how its bytes become rows, what its columns say, where the rows go. */
@Component
class ImportSources {
    private final StoredFiles files;
    private final Settings settings;
    private final StagedOrderLines orderLines;
    private final OrderLineMerge orderLineMerge;

    ImportSources(StoredFiles files, Settings settings, StagedOrderLines orderLines, OrderLineMerge orderLineMerge) {
        this.files = files;
        this.settings = settings;
        this.orderLines = orderLines;
        this.orderLineMerge = orderLineMerge;
    }

    /** @param header whether the row the reader stands on names the columns, and is no data */
    record Source(Rows rows, boolean header, int width, RowTarget target) implements Closeable {
        @Override
        public void close() throws IOException {
            rows.close();
        }
    }

    Source open(FileImport asked) throws IOException {
        var path = files.open(asked.fileId());
        var rows = FormatFinder.find(path, asked.options()).open();
        try {
            if (!rows.next()) {
                throw new UnreadableFile("empty_file", "The file has no rows.");
            }
            var names = names(rows.row());
            var columns = asked.mapping().isEmpty()
                    ? new Columns(ColumnGuess.byName(asked.kind(), names), names.size())
                    : Columns.chosen(asked.mapping(), names);
            require(asked.kind(), columns, names);
            return new Source(rows, true, names.size(), target(asked, columns));
        } catch (RuntimeException | IOException e) {
            rows.close();
            throw e;
        }
    }

    private static List<String> names(Row row) {
        var names = new ArrayList<String>();
        for (int i = 0; i < row.size(); i++) {
            names.add(row.raw(i).strip());
        }
        return names;
    }

    private static void require(ImportKind kind, Columns columns, List<String> names) {
        var missing = TargetFields.of(kind).stream()
                .filter(f -> f.required() && !columns.has(f.name()))
                .map(TargetField::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFile(
                    "columns_missing",
                    "No column says: " + String.join(", ", missing) + ". The file has: " + String.join(", ", names)
                            + ". Say in the mapping which column it is.");
        }
    }

    private RowTarget target(FileImport asked, Columns columns) {
        var options = asked.options();
        var unit = settings.current();
        var order = options.dateFormat() == null ? Moments.Order.DMY : Moments.Order.valueOf(options.dateFormat());
        var cells = new Cells(
                columns,
                new Moments(zone(options, unit.zone()), order),
                new Amounts(Boolean.TRUE.equals(options.decimalComma())));
        return switch (asked.kind()) {
            case ORDER_LINES ->
                new OrderLineTarget(
                        orderLines,
                        orderLineMerge,
                        new StagedOrderLines.Rules(
                                Objects.requireNonNullElse(options.currency(), unit.currency()),
                                options.returnPrefix(),
                                options.adjustmentPrefix(),
                                Boolean.TRUE.equals(options.freeIsAdjustment())),
                        cells);
            default ->
                throw new UnreadableFile("not_available", "Files of " + asked.kind() + " cannot be taken in yet.");
        };
    }

    private static ZoneId zone(ImportOptions options, ZoneId unit) {
        try {
            return options.timeZone() == null ? unit : ZoneId.of(options.timeZone());
        } catch (DateTimeException e) {
            throw new UnreadableFile(
                    "unknown_time_zone", "'" + options.timeZone() + "' is no time zone such as Europe/London.");
        }
    }
}
