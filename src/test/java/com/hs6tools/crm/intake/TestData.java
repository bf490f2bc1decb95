package com.hs6tools.crm.intake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Files of others, which are not part of this project: tests on them are skipped where they are not there. */
final class TestData {
    private TestData() {}

    static Path file(String name) {
        var folder = System.getProperty(
                "hs6.test.data", Objects.requireNonNullElse(System.getenv("HS6_TEST_DATA"), "../shared/data"));
        var path = Path.of(folder, name);
        assumeTrue(
                Files.isReadable(path),
                "skipped: " + path.toAbsolutePath().normalize()
                        + " is missing; set HS6_TEST_DATA to the folder that holds " + name);
        return path;
    }
}
