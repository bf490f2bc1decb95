package com.hs6tools.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A shop from before files hung on records: its files are on the records that named them, and nowhere else. */
class MigratedFilesIntegrationTests {
    private static final String BEFORE = "202611280430";
    private static final String A = "00000000-0000-7000-8000-00000000000a";
    private static final String B = "00000000-0000-7000-8000-00000000000b";

    private static String id(int n) {
        return "00000000-0000-7000-8000-%012d".formatted(n);
    }

    @Test
    void givesEachRecordTheFilesItNamed() {
        try (var database = TestDatabase.make("crm_before_files")) {
            migrate(database, BEFORE);
            fill(database);
            migrate(database, "latest");
            assertThat(attached(database, A, "interaction", id(11))).isEqualTo("one.pdf,دو.pdf");
            assertThat(attached(database, A, "interaction", id(12))).isEqualTo("none");
            assertThat(attached(database, A, "lead_interaction", id(13))).isEqualTo("دو.pdf");
            assertThat(attached(database, A, "import", id(14))).isEqualTo("one.pdf");
            assertThat(attached(database, B, "interaction", id(15))).isEqualTo("b.pdf");
            assertThat(database.ask("select count(*) from platform.attachment")).isEqualTo("5");
            assertThat(database.ask("select string_agg(distinct attached_by_name, ',' order by attached_by_name)"
                            + " from platform.attachment"))
                    .isEqualTo("Sara,System");
            assertThat(database.ask("select count(*) from pg_class where relforcerowsecurity and oid in ("
                            + "'platform.attachment'::regclass, 'platform.stored_file'::regclass,"
                            + " 'customers.interaction'::regclass, 'leads.lead_interaction'::regclass,"
                            + " 'intake.file_import'::regclass)"))
                    .as("isolated again")
                    .isEqualTo("5");
            assertThat(database.ask("select count(*) from information_schema.columns where column_name = 'file_ids'"))
                    .isEqualTo("0");
        }
    }

    private static void migrate(TestDatabase database, String to) {
        var server = database.environment();
        Flyway.configure()
                .dataSource(
                        server.get("HS6_DATABASE_URL"),
                        server.get("HS6_DATABASE_USER"),
                        server.get("HS6_DATABASE_PASSWORD"))
                .locations("classpath:db/migration")
                .defaultSchema("flyway")
                .createSchemas(true)
                .target(to)
                .load()
                .migrate();
    }

    /** With a file that is no more, one of another unit, and one that several records name. */
    private static void fill(TestDatabase database) {
        database.ask("""
                set session_replication_role = replica;
                insert into platform.stored_file (tenant_id, id, name, media_type, size, sha256) values
                    ('%1$s', '%3$s', 'one.pdf', 'application/pdf', 1, ''), ('%1$s', '%4$s', 'دو.pdf', 'application/pdf', 1, ''),
                    ('%2$s', '%5$s', 'b.pdf', 'application/pdf', 1, '');
                insert into customers.interaction (tenant_id, id, customer_id, type, occurred_at, person_name, file_ids) values
                    ('%1$s', '%6$s', '%6$s', 'NOTE', now(), 'Sara', array['%3$s', '%4$s', '%6$s']::uuid[]),
                    ('%1$s', '%7$s', '%6$s', 'NOTE', now(), 'Sara', '{}'),
                    ('%2$s', '%10$s', '%6$s', 'NOTE', now(), null, array['%5$s', '%3$s']::uuid[]);
                insert into leads.lead_interaction (tenant_id, id, lead_id, type, occurred_at, file_ids)
                    values ('%1$s', '%8$s', '%8$s', 'NOTE', now(), array['%4$s']::uuid[]);
                insert into intake.file_import (tenant_id, id, kind, file_id, file_name, file_size)
                    values ('%1$s', '%9$s', 'LEADS', '%3$s', 'one.pdf', 1);
                """.formatted(A, B, id(1), id(2), id(3), id(11), id(12), id(13), id(14), id(15)));
    }

    private static String attached(TestDatabase database, String unit, String kind, String record) {
        return database.ask(
                "select coalesce(string_agg(name, ',' order by name collate \"C\"), 'none') from platform.attachment"
                        + " where tenant_id = '%s' and record_kind = '%s' and record_id = '%s'"
                                .formatted(unit, kind, record));
    }
}
