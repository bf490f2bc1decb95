package com.hs6tools.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed, the next start works and no committed row is missing. */
class KilledDatabaseIntegrationTests {

    @TempDir
    private Path home;

    @Test
    void comesBackByItselfOnTheSamePort() throws Exception {
        try (var postgres = EmbeddedPostgres.start(TestClusters.durableIn(home))) {
            var access = ClusterSetup.prepare(postgres, "crm");
            TestClusters.execute(access, "create table kept as select 1 as id");
            var first = postmaster();
            Signal.KILL.send(first);
            TestClusters.await("another server", () -> postgres.isAlive() && postmaster() != first);
            assertThat(ClusterSetup.prepare(postgres, "crm").url()).isEqualTo(access.url());
            try (var connection = TestClusters.connect(access, access.owner())) {
                assertThat(TestClusters.ask(connection, "select count(*) from kept"))
                        .isEqualTo("1");
            }
        }
    }

    @Test
    void startsAfterItsProgramWasKilled() throws Exception {
        killedProgram(program -> {});
        assertRowKept();
    }

    @Test
    void startsAfterProgramAndDatabaseWereKilled() throws Exception {
        killedProgram(program -> Signal.KILL.send(postmaster()));
        assertRowKept();
    }

    @Test
    void startsAfterDatabaseStoppedReactingAndItsProgramWasKilled() throws Exception {
        killedProgram(
                program -> Command.of("sh", "-c", "kill -STOP " + postmaster()).run());
        var frozen = postmaster();
        Command.of("sh", "-c", "(sleep 1; kill -CONT " + frozen + ") >/dev/null 2>&1 &")
                .run();
        assertRowKept();
    }

    private void killedProgram(Hurt before) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = new ProcessBuilder(List.of(
                        java, "-cp", System.getProperty("java.class.path"), Program.class.getName(), home.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = program.inputReader()) {
            assertThat(output.readLine()).isEqualTo("written");
            before.hurt(program);
            program.destroyForcibly().waitFor();
        }
    }

    interface Hurt {
        void hurt(Process program);
    }

    private void assertRowKept() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(TestClusters.durableIn(home))) {
            var access = ClusterSetup.prepare(postgres, "crm");
            try (var connection = TestClusters.connect(access, access.owner())) {
                assertThat(TestClusters.ask(connection, "select count(*) from kept"))
                        .isEqualTo("1");
            }
        }
    }

    private long postmaster() {
        return PostmasterFile.in(home.resolve("data")).pid().orElse(0);
    }

    /** A program of its own, so that it can be killed. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) throws SQLException, IOException {
            try (var postgres = EmbeddedPostgres.start(TestClusters.durableIn(Path.of(arguments[0])))) {
                TestClusters.execute(ClusterSetup.prepare(postgres, "crm"), "create table kept as select 1 as id");
                System.out.println("written");
                System.in.read();
            }
        }
    }
}
