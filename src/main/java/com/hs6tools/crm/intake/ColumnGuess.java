package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.text.SearchText;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guesses what the columns of a file say: from their names, and where these say nothing from what is in them. */
final class ColumnGuess {
    /** @param confidence 1 for the field's own name, less for one of its other names, least for a guess by content */
    record Guess(int column, double confidence) {}

    private static final double BY_OTHER_NAME = 0.9;
    private static final double BY_CONTENT = 0.5;
    private static final double MOSTLY = 0.8;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern PHONE =
            Pattern.compile("(?=(?:\\D*\\d){7,15})[+(]?\\d[\\d\\s().+-]*(\\s*(x|ext\\.?)\\s*\\d+)?");
    private static final Pattern TIME = Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([T ,].*)?");
    private static final List<String> RETAIL =
            List.of("order", "sku", "name", "quantity", "placedAt", "unitPrice", "customer", "country");

    private ColumnGuess() {}

    static Map<String, Guess> of(ImportKind kind, FileLook look) {
        return of(kind, look, List.of());
    }

    /** @param own custom fields of the unit, which come after the fields of every unit */
    static Map<String, Guess> of(ImportKind kind, FileLook look, List<TargetField> own) {
        var guesses = byName(
                Stream.concat(TargetFields.of(kind).stream(), own.stream()).toList(), look.names());
        if (!look.header()) {
            byPlace(kind, look, guesses);
        }
        byContent(kind, look, guesses);
        return guesses;
    }

    static Map<String, Integer> columns(Map<String, Guess> guesses) {
        var columns = new HashMap<String, Integer>();
        guesses.forEach((field, guess) -> columns.put(field, guess.column()));
        return columns;
    }

    /** The kind whose needed fields are all there and which makes sense of the most columns; null when none fits. */
    static @Nullable ImportKind kind(FileLook look) {
        ImportKind best = null;
        var most = 0.0;
        for (var kind : ImportKind.values()) {
            var guesses = of(kind, look);
            var needed =
                    TargetFields.of(kind).stream().filter(TargetField::required).toList();
            var score = guesses.size() + needed.size() * 0.5;
            if (score > most && !guesses.isEmpty() && needed.stream().allMatch(f -> guesses.containsKey(f.name()))) {
                best = kind;
                most = score;
            }
        }
        return best;
    }

    /** Each column is used once, the best fitting name first. */
    private static Map<String, Guess> byName(List<TargetField> fields, List<String> names) {
        var keys = names.stream().map(TargetField::key).toList();
        var guesses = new LinkedHashMap<String, Guess>();
        var most = fields.stream().mapToInt(f -> f.names().size()).max().orElse(0);
        for (int rank = 0; rank < most; rank++) {
            for (var field : fields) {
                if (rank < field.names().size() && !guesses.containsKey(field.name())) {
                    var column = keys.indexOf(field.names().get(rank));
                    if (column >= 0 && isFree(column, guesses.values())) {
                        guesses.put(field.name(), new Guess(column, rank == 0 ? 1 : BY_OTHER_NAME));
                    }
                }
            }
        }
        return guesses;
    }

    /** Order lines without names, in the places the best known file of this kind has them. */
    private static void byPlace(ImportKind kind, FileLook look, Map<String, Guess> guesses) {
        if (kind == ImportKind.ORDER_LINES && look.names().size() == RETAIL.size() && mostly(look.samples(4), TIME)) {
            for (int i = 0; i < RETAIL.size(); i++) {
                guesses.put(RETAIL.get(i), new Guess(i, BY_CONTENT));
            }
        }
    }

    private static void byContent(ImportKind kind, FileLook look, Map<String, Guess> guesses) {
        for (var field : TargetFields.of(kind)) {
            var shape = switch (field.type()) {
                case EMAIL -> EMAIL;
                case PHONE -> PHONE;
                case TIME -> field.required() ? TIME : null;
                default -> null;
            };
            for (int i = 0; shape != null && i < look.names().size() && !guesses.containsKey(field.name()); i++) {
                if (isFree(i, guesses.values()) && mostly(look.samples(i), shape)) {
                    guesses.put(field.name(), new Guess(i, BY_CONTENT));
                }
            }
        }
    }

    private static boolean isFree(int column, Collection<Guess> guesses) {
        return guesses.stream().noneMatch(g -> g.column() == column);
    }

    private static boolean mostly(List<String> samples, Pattern shape) {
        var alike = samples.stream()
                .filter(s -> shape.matcher(SearchText.digits(s)).matches())
                .count();
        return !samples.isEmpty() && alike >= samples.size() * MOSTLY;
    }
}
