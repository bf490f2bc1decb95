package com.hs6tools.crm.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Guesses from the names of a file's columns what each of them says. */
final class ColumnGuess {
    private ColumnGuess() {}

    /** Field to column index; each column is used once, the best fitting name first. */
    static Map<String, Integer> byName(ImportKind kind, List<String> names) {
        var keys = names.stream().map(TargetField::key).toList();
        var fields = TargetFields.of(kind);
        var guess = new HashMap<String, Integer>();
        var most = fields.stream().mapToInt(f -> f.names().size()).max().orElse(0);
        for (int rank = 0; rank < most; rank++) {
            for (var field : fields) {
                if (rank < field.names().size() && !guess.containsKey(field.name())) {
                    var column = keys.indexOf(field.names().get(rank));
                    if (column >= 0 && !guess.containsValue(column)) {
                        guess.put(field.name(), column);
                    }
                }
            }
        }
        return guess;
    }
}
