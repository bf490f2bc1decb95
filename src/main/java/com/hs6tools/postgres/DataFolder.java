package com.hs6tools.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The cluster's files: made once by initdb, checked at each start. */
record DataFolder(Path path, Binaries binaries, RunAs account) {

    // The sort order must not change with the operating system, hence the built-in locale. The character classes (what
    // is
    // a letter) still come from the C library, and with plain C no Persian or Polish word would have a single trigram.
    private static final List<String> CHARACTER_CLASSES = List.of("C.UTF-8", "en_US.UTF-8", "C");

    void prepare(Login superuser, Options options) throws IOException {
        if (Files.exists(path)) {
            account.own(path);
            checkVersion();
            return;
        }
        options.progress().accept("Making a new database in " + path);
        Folders.make(path, unfinished -> initialise(unfinished, superuser, options.durable()));
    }

    private void checkVersion() throws IOException {
        var marker = path.resolve("PG_VERSION");
        if (!Files.exists(marker)) {
            throw new DatabaseFailure(path + " is no PostgreSQL data folder (PG_VERSION is missing)."
                    + " Move it away, or put the whole folder back from a backup.");
        }
        var made = Files.readString(marker).strip();
        if (!made.equals(Integer.toString(binaries.majorVersion()))) {
            throw new DatabaseFailure(path + " was made by PostgreSQL " + made + ", but this program brings PostgreSQL "
                    + binaries.majorVersion() + ". Start the version of the program that made it, take a backup there,"
                    + " and restore it into a new folder (HS6_HOME) with this version.");
        }
    }

    private void initialise(Path folder, Login superuser, boolean durable) throws IOException {
        var outcome = new Command.Outcome(1, "");
        for (var locale : CHARACTER_CLASSES) {
            outcome = initdb(folder, superuser, locale, durable);
            if (outcome.succeeded()) {
                return;
            }
            Folders.delete(folder);
            if (!outcome.output().contains("locale")) {
                break;
            }
        }
        throw Diagnosis.ofInitialisation(outcome.output(), folder);
    }

    private Command.Outcome initdb(Path folder, Login superuser, String locale, boolean durable) throws IOException {
        // A folder of the account's own, because it may be unable to make one beside our files.
        Folders.privateFolder(folder);
        account.own(folder);
        var passwordFile = folder.resolveSibling("initdb-password");
        try {
            Secrets.writePrivately(passwordFile, superuser.password() + "\n");
            account.own(passwordFile);
            return Command.of(
                            binaries.program("initdb"),
                            "-D",
                            folder.toString(),
                            "-U",
                            superuser.name(),
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--lc-ctype=" + locale,
                            durable ? "--data-checksums" : "--no-sync")
                    .prefixed(account.words())
                    .run();
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }
}
