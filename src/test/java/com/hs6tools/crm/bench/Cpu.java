package com.hs6tools.crm.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Seconds of processor time the program and its database have used. On a machine that others use too, these say more
 * than any clock.
 */
record Cpu(double program, double database) {
    private static final double TICKS_PER_SECOND = 100;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    static Cpu of(long program, long postmaster) {
        return new Cpu(seconds(program), database(postmaster));
    }

    Cpu since(Cpu before) {
        return new Cpu(program - before.program, database - before.database);
    }

    Cpu plus(Cpu other) {
        return new Cpu(program + other.program, database + other.database);
    }

    private static double database(long postmaster) {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(p -> p.getFileName().toString().chars().allMatch(Character::isDigit))
                    .map(p -> fields(p.resolve("stat")))
                    .filter(f -> f.length > SYSTEM && f[PARENT].equals(Long.toString(postmaster)))
                    .mapToDouble(Cpu::seconds)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(long pid) {
        var fields = fields(Path.of("/proc/" + pid + "/stat"));
        return fields.length > SYSTEM ? seconds(fields) : 0;
    }

    private static double seconds(String[] fields) {
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND;
    }

    /** What stands behind the name, which may itself hold blanks and brackets; none for a process that has gone. */
    private static String[] fields(Path stat) {
        try {
            var text = Files.readString(stat);
            return text.substring(text.lastIndexOf(')') + 2).split(" ");
        } catch (IOException e) {
            return new String[0];
        }
    }
}
