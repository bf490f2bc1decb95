package com.hs6tools.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIntegrationTests {

    @TempDir
    private Path home;

    @Test
    void keepsRowsAndPortFromOneStartToTheNext() throws Exception {
        int port;
        try (var postgres = EmbeddedPostgres.start(TestClusters.in(home))) {
            port = postgres.port();
            keepOneRow(ClusterSetup.prepare(postgres, "crm"));
        }
        try (var postgres = EmbeddedPostgres.start(TestClusters.in(home))) {
            assertThat(postgres.port()).isEqualTo(port);
            assertThat(rows(ClusterSetup.prepare(postgres, "crm"))).isEqualTo("1");
        }
    }

    @Test
    void startsAnewWhereAnEarlierStartWasCutOff() throws IOException {
        Files.createDirectories(home.resolve("data.new/base"));
        Files.writeString(home.resolve("data.new/PG_VERSION"), "18\n");
        try (var postgres = EmbeddedPostgres.start(TestClusters.in(home))) {
            assertThat(postgres.isAlive()).isTrue();
        }
        assertThat(home.resolve("data.new")).doesNotExist();
    }

    @Test
    void refusesSecondProgramOnTheSameHome() {
        try (var postgres = EmbeddedPostgres.start(TestClusters.in(home))) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(TestClusters.in(home)))
                    .isInstanceOf(DatabaseFailure.class)
                    .hasMessageContaining("holds the database in");
            assertThat(postgres.isAlive()).isTrue();
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws IOException {
        try (var stranger = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Files.writeString(home.resolve("port"), stranger.getLocalPort() + "\n");
            try (var postgres = EmbeddedPostgres.start(TestClusters.in(home))) {
                assertThat(postgres.port()).isNotEqualTo(stranger.getLocalPort());
            }
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws IOException {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(TestClusters.in(home)))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("was made by PostgreSQL 17");
    }

    @Test
    void startsWhenItsOldProcessNumberBelongsToAStranger() throws IOException {
        EmbeddedPostgres.start(TestClusters.in(home)).close();
        Files.writeString(
                home.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n/elsewhere\n");
        try (var postgres = EmbeddedPostgres.start(TestClusters.in(home))) {
            assertThat(postgres.isAlive()).isTrue();
        }
    }

    @Test
    void writesDurablyAndAnswersOnLoopbackWithPasswordOnly() throws Exception {
        try (var postgres = EmbeddedPostgres.start(TestClusters.durableIn(home))) {
            var access = ClusterSetup.prepare(postgres, "crm");
            assertThat(TestClusters.ask(access, "select current_setting('fsync')"))
                    .isEqualTo("on");
            assertThat(TestClusters.ask(access, "select current_setting('synchronous_commit')"))
                    .isEqualTo("on");
            assertThat(TestClusters.ask(access, "select current_setting('listen_addresses')"))
                    .isEqualTo("127.0.0.1");
            var wrong = new Login("crm_app", "guess");
            assertThatThrownBy(() -> TestClusters.connect(access, wrong))
                    .hasMessageContaining("password authentication");
        }
        assertThat(Files.getPosixFilePermissions(home.resolve("superuser"))).hasSize(2);
        assertThat(Files.getPosixFilePermissions(home.resolve("credentials"))).hasSize(2);
    }

    private static void keepOneRow(DatabaseAccess access) throws Exception {
        TestClusters.execute(
                access, "create table kept (id int); grant select on kept to crm_app; insert into kept values (1)");
    }

    private static String rows(DatabaseAccess access) throws Exception {
        return TestClusters.ask(access, "select count(*) from kept");
    }
}
