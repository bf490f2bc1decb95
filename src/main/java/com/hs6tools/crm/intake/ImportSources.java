package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.files.StoredFiles;
import com.hs6tools.crm.platform.settings.Settings;
import java.io.Closeable;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Opens the file of an import: how its bytes become rows, what its columns say, where the rows go. */
@Component
class ImportSources {
    private static final Pattern COMMA = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{3})*,\\d{1,2}|[-+]?\\d+,\\d{1,2}");
    private static final Pattern POINT = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})*\\.\\d{1,4}|[-+]?\\d+\\.\\d{1,4}");

    private final StoredFiles files;
    private final Settings settings;
    private final RowTargets targets;
    private final OwnFields own;

    ImportSources(StoredFiles files, Settings settings, RowTargets targets, OwnFields own) {
        this.files = files;
        this.settings = settings;
        this.targets = targets;
        this.own = own;
    }

    /** @param rows stands before the first row of data */
    record Source(Rows rows, int width, RowTarget target) implements Closeable {
        @Override
        public void close() throws IOException {
            rows.close();
        }
    }

    Source open(FileImport asked) throws IOException {
        var look = FileLook.at(files.open(asked.fileId()), asked.options());
        var columns = asked.mapping().isEmpty()
                ? new Columns(
                        ColumnGuess.columns(ColumnGuess.of(asked.kind(), look, own.targets(asked.kind()))),
                        look.names().size())
                : Columns.chosen(asked.mapping(), look.names());
        require(asked.kind(), columns, look.names());
        var target = targets.of(asked, cells(asked, columns, look));
        var rows = look.format().open();
        if (look.header()) {
            rows.next();
        }
        return new Source(rows, columns.width(), target);
    }

    private static void require(ImportKind kind, Columns columns, List<String> names) {
        var missing = TargetFields.of(kind).stream()
                .filter(f -> f.required() && !columns.has(f.name()))
                .map(TargetField::name)
                .toList();
        if (!missing.isEmpty() || columns.isEmpty()) {
            throw new UnreadableFile(
                    "columns_missing",
                    (missing.isEmpty() ? "No column is known" : "No column says: " + String.join(", ", missing))
                            + ". The file has: " + BadCell.shown(String.join(", ", names))
                            + ". Say in the mapping which column it is.");
        }
    }

    private Cells cells(FileImport asked, Columns columns, FileLook look) {
        var options = asked.options();
        var zone = options.timeZone() == null ? settings.current().zone() : ZoneId.of(options.timeZone());
        var order = options.dateFormat() == null
                ? Moments.guess(samples(asked.kind(), TargetField.Type.TIME, columns, look))
                : Moments.Order.valueOf(options.dateFormat());
        var comma = Objects.requireNonNullElseGet(
                options.decimalComma(),
                () -> decimalComma(samples(asked.kind(), TargetField.Type.NUMBER, columns, look)));
        return new Cells(columns, new Moments(zone, order), new Amounts(comma));
    }

    private List<String> samples(ImportKind kind, TargetField.Type type, Columns columns, FileLook look) {
        return Stream.concat(TargetFields.of(kind).stream(), own.targets(kind).stream())
                .filter(f -> f.type() == type && columns.has(f.name()))
                .flatMap(f -> look.samples(columns.of(f.name())).stream())
                .toList();
    }

    /** "12,50" is a price; "1,250" may be either, and says nothing. */
    private static boolean decimalComma(List<String> cells) {
        var commas = cells.stream().filter(c -> COMMA.matcher(c).matches()).count();
        return commas > cells.stream().filter(c -> POINT.matcher(c).matches()).count();
    }
}
