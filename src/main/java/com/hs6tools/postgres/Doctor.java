package com.hs6tools.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database part of {@code ./crm doctor}: prints what is there and what is missing, ends with 1 if anything needed is. */
public final class Doctor {

    private Doctor() {}

    public static void main(String[] arguments) throws IOException {
        var url = variable("HS6_DATABASE_URL", "");
        var home = Path.of(variable("HS6_HOME", "data"), "postgres");
        boolean healthy;
        if (!url.isEmpty()) {
            healthy = look(url, new Login(variable("HS6_DATABASE_USER", ""), variable("HS6_DATABASE_PASSWORD", "")));
        } else if (Files.exists(home.resolve("credentials"))) {
            healthy = lookAtEmbedded(home);
        } else {
            System.out.println("  note     the embedded PostgreSQL is made in " + home + " by the first start");
            healthy = true;
        }
        System.exit(healthy ? 0 : 1);
    }

    private static boolean lookAtEmbedded(Path home) throws IOException {
        var place = Cluster.movedTo(home);
        var port = new Ports(place.resolve("port")).last();
        if (port == 0 || Ports.free(port)) {
            System.out.println(
                    "  note     the embedded PostgreSQL in " + place + " is not running: asked while the program is");
            return true;
        }
        var app = Secrets.in(place.resolve("credentials")).login("crm_app");
        return look("jdbc:postgresql://127.0.0.1:" + port + "/crm", app);
    }

    private static boolean look(String url, Login login) {
        try (var connection = DriverManager.getConnection(url, login.name(), login.password())) {
            System.out.println("  ok       reachable as " + login.name() + " at " + url);
            var findings = ServerReport.of(connection);
            findings.forEach(System.out::println);
            return findings.stream().allMatch(finding -> finding.ok() || !finding.needed());
        } catch (SQLException e) {
            System.out.println(
                    Finding.needed(
                            false,
                            "the database at " + url + ": " + e.getMessage(),
                            "check HS6_DATABASE_URL, _USER and _PASSWORD, and that the server lets this machine in (pg_hba.conf)"));
            return false;
        }
    }

    private static String variable(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
