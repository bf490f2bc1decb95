package com.hs6tools.postgres;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The packed PostgreSQL for this machine, found on the class path. */
record BinariesArchive(URL location, long size) {

    static BinariesArchive forThisMachine() throws IOException {
        var name = resourceName(System.getProperty("os.name"), System.getProperty("os.arch"), usesMusl());
        var location = BinariesArchive.class.getResource("/" + name);
        if (location == null) {
            throw new DatabaseFailure("No PostgreSQL comes with this build for " + System.getProperty("os.name")
                    + " on "
                    + System.getProperty("os.arch") + (usesMusl() ? " (musl)" : "") + " (" + name + " is missing)."
                    + " Name a server of your own with HS6_DATABASE_URL, HS6_DATABASE_USER and HS6_DATABASE_PASSWORD"
                    + " (docs/admin/own-server.md).");
        }
        return new BinariesArchive(location, location.openConnection().getContentLengthLong());
    }

    static String resourceName(String system, String processor, boolean musl) {
        var kind = system.toLowerCase(Locale.ROOT).contains("linux") ? "linux" : system.toLowerCase(Locale.ROOT);
        var chip = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> processor;
        };
        return "postgres-" + kind + "-" + chip + (musl ? "-alpine_linux" : "") + ".txz";
    }

    private static boolean usesMusl() {
        return Files.exists(Path.of("/etc/alpine-release"));
    }
}
