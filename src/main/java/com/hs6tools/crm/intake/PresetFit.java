package com.hs6tools.crm.intake;

import com.hs6tools.crm.intake.OwnPresets.Preset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of a unit's presets a file was meant by: one whose every column is there. */
final class PresetFit {
    private static final int FEWEST_COLUMNS = 2;

    private PresetFit() {}

    /** The one that makes sense of the most columns; of several the one kept last. */
    static @Nullable Preset best(List<Preset> presets, @Nullable ImportKind kind, List<String> names) {
        var keys = names.stream().map(TargetField::key).toList();
        return presets.stream()
                .filter(p -> kind == null || p.kind() == kind)
                .filter(p -> p.mapping().size() >= FEWEST_COLUMNS)
                .filter(p -> p.mapping().values().stream().map(TargetField::key).allMatch(keys::contains))
                .max(Comparator.comparingInt((Preset p) -> p.mapping().size())
                        .thenComparing(p -> String.valueOf(p.id())))
                .orElse(null);
    }

    /** What its columns are by the preset; a column that is not there says nothing. */
    static Map<String, ColumnGuess.Guess> guesses(Preset preset, List<String> names) {
        var keys = names.stream().map(TargetField::key).toList();
        var guesses = new LinkedHashMap<String, ColumnGuess.Guess>();
        preset.mapping().forEach((field, column) -> {
            var at = keys.indexOf(TargetField.key(column));
            if (at >= 0) {
                guesses.put(field, new ColumnGuess.Guess(at, 1));
            }
        });
        return guesses;
    }
}
