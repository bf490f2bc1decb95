package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.text.SearchText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A first look at a file: how it is packed and written, what its columns are called, its first rows.
 *
 * @param header whether the first row names the columns
 * @param names of the columns; "Column 1" and so on where the file names none
 * @param rows the first rows of data
 */
record FileLook(FileFormat format, boolean header, List<String> names, List<List<String>> rows) {
    private static final int ROWS = 500;
    private static final int LONGEST = 300;
    private static final Pattern VALUE =
            Pattern.compile("[-+(]?[\\p{Sc}\\s]*\\d[\\d.,:/\\- ]*\\)?|[^\\s@]+@[^\\s@]+|(?i:true|false)");

    static FileLook at(Path path, ImportOptions options) throws IOException {
        var format = FormatFinder.find(path, options);
        try (var rows = format.open()) {
            var first = new ArrayList<List<String>>();
            while (first.size() <= ROWS && rows.next()) {
                first.add(cells(rows.row()));
            }
            if (first.isEmpty()) {
                throw new UnreadableFile("empty_file", "The file has no rows.");
            }
            var header = Objects.requireNonNullElseGet(options.header(), () -> looksLikeHeader(first.getFirst()));
            var data = header ? first.subList(1, first.size()) : first;
            return new FileLook(format, header, names(first, header), List.copyOf(data));
        }
    }

    /** What the sampled rows say in a column; blank cells are left out. */
    List<String> samples(int column) {
        return rows.stream()
                .filter(r -> column < r.size())
                .map(r -> r.get(column))
                .filter(c -> !c.isBlank())
                .toList();
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, row.size())
                .mapToObj(row::raw)
                .map(c -> c.length() > LONGEST ? c.substring(0, LONGEST) : c)
                .map(Cells::shown)
                .map(String::strip)
                .toList();
    }

    private static List<String> names(List<List<String>> first, boolean header) {
        if (header) {
            var names = new ArrayList<>(first.getFirst());
            while (!names.isEmpty() && names.getLast().isBlank() && narrower(first, names.size())) {
                names.removeLast();
            }
            return names;
        }
        var width = first.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.rangeClosed(1, width).mapToObj(i -> "Column " + i).toList();
    }

    private static boolean narrower(List<List<String>> rows, int width) {
        return rows.stream().allMatch(r -> r.size() < width || r.get(width - 1).isBlank());
    }

    /** Names are words; a row in which something is a number, a day or an address is data, unless two names are known. */
    private static boolean looksLikeHeader(List<String> first) {
        var said = first.stream().filter(c -> !c.isBlank()).toList();
        var known = said.stream()
                .map(TargetField::key)
                .filter(FileLook::isKnown)
                .distinct()
                .count();
        return known >= 2
                || known >= said.size()
                || said.stream()
                        .noneMatch(c -> VALUE.matcher(SearchText.digits(c)).matches());
    }

    private static boolean isKnown(String key) {
        return Arrays.stream(ImportKind.values())
                .flatMap(k -> TargetFields.of(k).stream())
                .anyMatch(f -> f.names().contains(key));
    }
}
