import com.hs6tools.postgres.ClusterSetup;
import com.hs6tools.postgres.EmbeddedPostgres;
import com.hs6tools.postgres.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/**
 * Typed SQL from the migrations: runs them on a throwaway PostgreSQL and writes one package per schema. Does nothing
 * while neither the migrations nor this file nor jOOQ changed.
 */
class GenerateDatabaseCode {
    private static final String DATABASE = "crm";
    private static final List<String> SCHEMAS = List.of(
            "platform", "identity", "audit", "messaging", "fields", "customers", "commerce", "leads", "intake", "scoring",
            "opportunities", "prices", "quotes", "segments");

    public static void main(String[] arguments) throws Exception {
        var project = Path.of(arguments[0]);
        var out = Path.of(arguments[1]);
        var migrations = project.resolve("src/main/resources/db/migration");
        var stamp = out.resolve(".stamp");
        var now = fingerprint(migrations, project.resolve("src/codegen/GenerateDatabaseCode.java"));
        if (Files.exists(stamp) && Files.readString(stamp).equals(now)) {
            return;
        }
        var cache = project.resolve(".cache");
        var options = Options.in(cache.resolve("codegen")).binariesIn(cache.resolve("postgres-bin")).throwaway();
        try (var postgres = EmbeddedPostgres.start(options)) {
            recreateDatabase(postgres);
            var access = ClusterSetup.prepare(postgres, DATABASE);
            var owner = access.owner();
            var url = access.url();
            Flyway.configure()
                    .dataSource(url, owner.name(), owner.password())
                    .locations("filesystem:" + migrations)
                    .defaultSchema("flyway")
                    .createSchemas(true)
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(url, owner.name(), owner.password(), out));
        }
        Files.writeString(stamp, now);
    }

    private static void recreateDatabase(EmbeddedPostgres postgres) throws Exception {
        var superuser = postgres.superuser();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"), superuser.name(), superuser.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE + " with (force)");
        }
    }

    private static Configuration configuration(String url, String user, String password, Path out) {
        var schemas = SCHEMAS.stream().map(s -> new SchemaMappingType().withInputSchema(s)).toList();
        var database = new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withIncludes(".*")
                .withExcludes(".*_default|.*_[0-9]{6}|scheduled_tasks")
                .withSchemata(schemas)
                .withIncludeRoutines(false)
                .withForcedTypes(new ForcedType().withName("JSONB").withIncludeTypes("jsonb"));
        return new Configuration()
                .withJdbc(new Jdbc().withUrl(url).withUser(user).withPassword(password))
                .withGenerator(new Generator()
                        .withDatabase(database)
                        .withGenerate(new Generate().withRecords(true).withComments(false).withGeneratedAnnotation(false)
                                .withKeys(true).withIndexes(false).withGlobalCatalogReferences(false).withGlobalSchemaReferences(true))
                        .withTarget(new Target().withPackageName("com.hs6tools.crmdb").withDirectory(out.toString()).withClean(true)));
    }

    private static String fingerprint(Path migrations, Path generator) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(org.jooq.Constants.FULL_VERSION.getBytes());
        digest.update(Files.readAllBytes(generator));
        try (Stream<Path> files = Files.walk(migrations)) {
            files.filter(Files::isRegularFile).sorted().forEach(f -> {
                try {
                    digest.update(f.getFileName().toString().getBytes());
                    digest.update(Files.readAllBytes(f));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
