package com.hs6tools.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterSetupIntegrationTests {

    @TempDir
    private static Path home;

    private static EmbeddedPostgres postgres;
    private static DatabaseAccess access;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(TestClusters.in(home));
        access = ClusterSetup.prepare(postgres, "crm");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void repeatsWithoutChangingPasswords() {
        assertThat(ClusterSetup.prepare(postgres, "crm")).isEqualTo(access);
    }

    @Test
    void givesRolesTheirPasswordsAgainWhenTheFileIsLost() throws IOException, SQLException {
        Files.delete(home.resolve("credentials"));
        access = ClusterSetup.prepare(postgres, "crm");
        assertThat(TestClusters.ask(access, "select current_user")).isEqualTo("crm_app");
    }

    @Test
    void marksEveryListedFunctionLeakproof() throws SQLException {
        var functions = SqlScript.ownServer().functionsNamedIn("leakproof");
        assertThat(functions).hasSizeGreaterThan(20);
        for (var function : functions) {
            assertThat(TestClusters.ask(
                            access, "select proleakproof from pg_proc where oid = '" + function + "'::regprocedure"))
                    .as(function)
                    .isEqualTo("t");
        }
    }

    @Test
    void findsTrigramsInPersianWords() throws SQLException {
        assertThat(TestClusters.ask(access, "select array_length(show_trgm('کالا'), 1)"))
                .isEqualTo("5");
    }

    @Test
    void searchesByTrigramIndexUnderPolicy() throws SQLException {
        TestClusters.execute(access, """
                create table person (tenant_id uuid, name text);
                insert into person select '00000000-0000-7000-8000-000000000001', 'person ' || n from generate_series(1, 20000) n;
                create index person_name on person using gin (tenant_id, name gin_trgm_ops);
                alter table person enable row level security;
                alter table person force row level security;
                create policy tenant on person using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
                grant select on person to crm_app;
                """);
        try (var connection = TestClusters.connect(access, access.app());
                var statement = connection.createStatement()) {
            statement.execute("set app.tenant = '00000000-0000-7000-8000-000000000001'");
            assertThat(TestClusters.ask(
                            connection, "explain (format json) select * from person where name ilike '%son 1234%'"))
                    .contains("person_name")
                    .contains("~~*")
                    .doesNotContain("\"Node Type\": \"Seq Scan\"");
        }
    }

    @Test
    void letsOnlyTheOwnerMakeTablesAndOnlyTheSuperuserMore() {
        assertThatThrownBy(() -> TestClusters.ask(access, "select 1 from (select pg_reload_conf()) x"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> {
                    try (var connection = TestClusters.connect(access, access.app());
                            var statement = connection.createStatement()) {
                        statement.execute("create table mine (id int)");
                    }
                })
                .hasMessageContaining("permission denied");
    }
}
