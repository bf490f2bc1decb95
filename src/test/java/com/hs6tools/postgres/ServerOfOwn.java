package com.hs6tools.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's PostgreSQL, as an administrator would have it beside the program; its superuser needs no password here. */
public final class ServerOfOwn implements AutoCloseable {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path data;
    private final int port;
    private final RunAs account;

    private ServerOfOwn(Path programs, Path data, int port, RunAs account) {
        this.programs = programs;
        this.data = data;
        this.port = port;
        this.account = account;
    }

    /** Where the system's programs are, if it has them. */
    public static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Path::compareTo);
        }
    }

    public static ServerOfOwn start(Path folder) throws IOException {
        var home = Folders.privateFolder(folder);
        var account = RunAs.reaching(home).orElseThrow(RunAs::noAccount);
        account.own(home);
        var port = new Ports(home.resolve("port")).anotherFree();
        var server = new ServerOfOwn(programs().orElseThrow(), home.resolve("data"), port, account);
        server.program(
                "initdb",
                "-D",
                server.data.toString(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync");
        server.program(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                server.data.toString(),
                "-l",
                "/dev/null",
                "-o",
                "-F -c port=" + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
        return server;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Runs the administrator's own tool as superuser. */
    public void psql(String... words) {
        var all =
                new ArrayList<>(List.of("-X", "-q", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "postgres"));
        all.addAll(List.of(words));
        program("psql", all.toArray(String[]::new));
    }

    private void program(String name, String... words) {
        var all = new ArrayList<>(List.of(programs.resolve(name).toString()));
        all.addAll(List.of(words));
        var outcome =
                Command.of(all.toArray(String[]::new)).prefixed(account.words()).run();
        if (!outcome.succeeded()) {
            throw new IllegalStateException(String.join(" ", all) + ": " + outcome.output());
        }
    }

    @Override
    public void close() {
        program("pg_ctl", "stop", "-m", "immediate", "-D", data.toString());
    }
}
