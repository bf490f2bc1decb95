package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.files.StoredFile;
import com.hs6tools.crm.platform.files.StoredFiles;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what a file seems to hold, before anything is taken over. */
@Component
class Preview {
    private static final int ROWS = 20;
    private static final int SAMPLES = 5;
    private static final Set<String> RETAIL = Set.of("stockcode", "quantity", "description");

    /**
     * What is known already: the kind, options that were corrected.
     *
     * @param preset one to read the file by, or {@code none} to read it without one even where one fits
     */
    @Schema(name = "PreviewRequest")
    record Request(
            @Nullable ImportKind kind,
            @Nullable String preset,
            @Nullable ImportOptions options,
            @Nullable UUID fileId) {}

    /** @param guess the field it seems to say, with confidence from 0 to 1 */
    @Schema(name = "PreviewColumn")
    record Column(
            String name,
            int index,
            List<String> samples,
            @Nullable String guess,
            @Nullable Double confidence) {}

    @Schema(name = "PreviewField")
    record Field(String name, boolean required, TargetField.Type type) {}

    @Schema(name = "Preview")
    record Answer(
            UUID fileId,
            String fileName,
            long size,
            String encoding,
            @Nullable String delimiter,
            boolean header,
            List<Column> columns,
            @Nullable ImportKind kindGuess,
            @Nullable String presetGuess,
            List<List<String>> rows,
            List<Field> fields,
            List<String> problems) {}

    private final StoredFiles files;
    private final OwnFields own;
    private final OwnPresets presets;

    Preview(StoredFiles files, OwnFields own, OwnPresets presets) {
        this.files = files;
        this.own = own;
        this.presets = presets;
    }

    Answer of(StoredFile file, Request request) throws IOException {
        var look =
                FileLook.at(files.open(file.id()), Objects.requireNonNullElse(request.options(), ImportOptions.NONE));
        var kept = keptPreset(request, look);
        var preset = kept != null ? kept.name() : Presets.NONE.equals(request.preset()) ? null : presetGuess(look);
        var kind = Presets.ONLINE_RETAIL.equals(preset)
                ? ImportKind.ORDER_LINES
                : kept != null ? kept.kind() : request.kind() != null ? request.kind() : ColumnGuess.kind(look);
        var guesses = kind == null
                ? Map.<String, ColumnGuess.Guess>of()
                : kept != null ? PresetFit.guesses(kept, look.names()) : ColumnGuess.of(kind, look, own.targets(kind));
        var xlsx = look.format().container() == FileFormat.Container.XLSX;
        return new Answer(
                file.id(),
                file.name(),
                file.size(),
                look.format().charset().name(),
                xlsx ? null : String.valueOf(look.format().delimiter()),
                look.header(),
                columns(look, guesses),
                kind,
                preset,
                look.rows().stream().limit(ROWS).toList(),
                kind == null ? List.of() : fields(kind),
                problems(look, kind, guesses));
    }

    /** The preset asked for, if it is the unit's own; else the one that this file's columns were meant by. */
    private OwnPresets.@Nullable Preset keptPreset(Request request, FileLook look) {
        if (Presets.NONE.equals(request.preset()) || Presets.ONLINE_RETAIL.equals(request.preset())) {
            return null;
        }
        return request.preset() != null
                ? presets.named(request.preset())
                : look.header() ? PresetFit.best(presets.all(), request.kind(), look.names()) : null;
    }

    private static @Nullable String presetGuess(FileLook look) {
        var keys = look.names().stream().map(TargetField::key).collect(Collectors.toSet());
        var retail = keys.containsAll(RETAIL) && (keys.contains("invoice") || keys.contains("invoiceno"));
        return look.header() && retail ? Presets.ONLINE_RETAIL : null;
    }

    private static List<Column> columns(FileLook look, Map<String, ColumnGuess.Guess> guesses) {
        var byColumn = new HashMap<Integer, Map.Entry<String, ColumnGuess.Guess>>();
        guesses.entrySet().forEach(g -> byColumn.put(g.getValue().column(), g));
        return IntStream.range(0, look.names().size())
                .mapToObj(i -> {
                    var guess = byColumn.get(i);
                    return new Column(
                            look.names().get(i),
                            i,
                            look.samples(i).stream().distinct().limit(SAMPLES).toList(),
                            guess == null ? null : guess.getKey(),
                            guess == null ? null : guess.getValue().confidence());
                })
                .toList();
    }

    private List<Field> fields(ImportKind kind) {
        return Stream.concat(TargetFields.of(kind).stream(), own.targets(kind).stream())
                .map(f -> new Field(f.name(), f.required(), f.type()))
                .toList();
    }

    private static List<String> problems(
            FileLook look, @Nullable ImportKind kind, Map<String, ColumnGuess.Guess> guesses) {
        var problems = new ArrayList<String>();
        if (look.rows().isEmpty()) {
            problems.add("no_rows");
        }
        if (kind == null) {
            problems.add("kind_unknown");
        } else {
            TargetFields.of(kind).stream()
                    .filter(f -> f.required() && !guesses.containsKey(f.name()))
                    .forEach(f -> problems.add("column_missing:" + f.name()));
        }
        if (look.names().size() == 1) {
            problems.add("one_column");
        }
        if (look.rows().stream().flatMap(List::stream).anyMatch(c -> c.indexOf('\ufffd') >= 0)) {
            problems.add("encoding_doubtful");
        }
        return problems;
    }
}
