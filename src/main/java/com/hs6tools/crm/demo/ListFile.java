package com.hs6tools.crm.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The word lists the shop is made of: one entry a line, its fields between bars. */
final class ListFile {
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");

    private ListFile() {}

    static List<List<String>> read(String name) {
        var file = Objects.requireNonNull(ListFile.class.getResourceAsStream("/demo/" + name), name);
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(BAR.split(line.strip())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> parts(String field) {
        return List.of(SEMICOLON.split(field));
    }

    /** Files that hold several kinds of entries name the kind first. */
    static Stream<List<String>> ofKind(List<List<String>> lines, String kind) {
        return lines.stream().filter(line -> line.getFirst().equals(kind));
    }
}
