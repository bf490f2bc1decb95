package com.hs6tools.postgres;

import java.nio.file.Path;
import java.util.List;

/** Turns what PostgreSQL printed before it gave up into what a person can do about it. */
final class Diagnosis {

    private static final int LINES_SHOWN = 12;
    private static final String NO_RIGHT =
            "The account that runs the program has no right to these files: start it as the"
                    + " account that owns them, or hand them over with chown -R.";
    private static final List<Known> KNOWN = List.of(
            new Known("No space left on device", "The disk is full. Free some space and start again; nothing is lost."),
            new Known(
                    "Disk quota exceeded",
                    "The disk quota is used up. Free some space and start again; nothing is lost."),
            new Known("Permission denied", NO_RIGHT),
            new Known("AccessDenied", NO_RIGHT),
            new Known("Read-only file system", "The disk is mounted read-only."),
            new Known("incompatible with server", "The data folder was made by another version of PostgreSQL."),
            new Known("could not map anonymous shared memory", "The machine has too little free memory."),
            new Known("Cannot allocate memory", "The machine has too little free memory."),
            new Known("GLIBC_", "The system's C library is too old: glibc 2.27 or later is needed."),
            new Known("cannot open shared object file", "The system lacks a library PostgreSQL needs."),
            new Known("setting could be lost", "The data folder was copied from a system with other locales."),
            new Known(
                    "could not locate a valid checkpoint record",
                    "The data folder is damaged: restore it from a backup."),
            new Known("invalid page in block", "The data folder is damaged: restore it from a backup."));

    private Diagnosis() {}

    private record Known(String sign, String advice) {}

    static boolean isPortTaken(String output) {
        return output.contains("Address already in use") || output.contains("could not bind");
    }

    static DatabaseFailure ofStart(String output, Path log) {
        return new DatabaseFailure(
                "The database did not start. " + advice(output) + "\n" + tail(output) + "\n(log: " + log + ")");
    }

    static DatabaseFailure ofInitialisation(String output, Path folder) {
        return new DatabaseFailure("No database could be made in "
                + folder.resolve("..").normalize() + ". " + advice(output) + "\n" + tail(output));
    }

    static String advice(String output) {
        return KNOWN.stream()
                .filter(known -> output.contains(known.sign()))
                .map(Known::advice)
                .findFirst()
                .orElse("PostgreSQL says:");
    }

    private static String tail(String output) {
        var lines = output.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }
}
