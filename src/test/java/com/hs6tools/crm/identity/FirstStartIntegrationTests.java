package com.hs6tools.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.Application;
import com.hs6tools.crm.platform.testing.TestPostgres;
import com.hs6tools.postgres.ClusterSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program on an empty database, started for real, spoken to over the wire. */
class FirstStartIntegrationTests {
    private static final String TOKEN = "a-token-of-the-environment-0123456789";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void makesTheAdminOfTheEnvironmentOnceAndLetsHimInByPasswordAndToken() throws Exception {
        var settings = Map.of(
                "hs6.admin.email", "boss@example.org",
                "hs6.admin.password", "a password to begin with",
                "hs6.admin.token", TOKEN,
                "hs6.unit.name", "Corner shop");
        try (var program = start("first_start_admin", settings)) {
            var login = post(
                    program,
                    "/api/auth/login",
                    null,
                    "{\"email\":\"boss@example.org\",\"password\":\"a password to begin with\"}");
            assertThat(login.statusCode()).isEqualTo(200);
            assertThat(login.headers().allValues("Set-Cookie").toString())
                    .contains("HttpOnly")
                    .contains("XSRF-TOKEN");
            var me = JSON.readTree(get(program, "/api/auth/me", TOKEN).body());
            assertThat(me.at("/person/email").asString()).isEqualTo("boss@example.org");
            assertThat(me.at("/businessUnit/name").asString()).isEqualTo("Corner shop");
            assertThat(get(program, "/api/auth/setup", null).body()).contains("false");
            assertThat(get(program, "/api/auth/me", TOKEN + "x").statusCode()).isEqualTo(401);
            makesAnotherUnit(program);
        }
        try (var program = start("first_start_admin", settings)) {
            assertThat(units(program).size()).isEqualTo(2);
        }
    }

    private void makesAnotherUnit(ConfigurableApplicationContext program) throws Exception {
        var body =
                "{\"name\":\"Second\",\"adminEmail\":\"second@example.org\",\"adminName\":\"S\",\"currency\":\"EUR\",\"timeZone\":\"Europe/Berlin\",\"language\":\"en\"}";
        assertThat(post(program, "/api/admin/business-units", TOKEN, body).statusCode())
                .isEqualTo(201);
        assertThat(post(program, "/api/admin/business-units", TOKEN, body).statusCode())
                .isEqualTo(409);
        assertThat(units(program).size()).isEqualTo(2);
        assertThat(get(program, "/api/admin/outbox?kind=invitation", TOKEN).body())
                .contains("second@example.org");
        assertThat(get(program, "/api/admin/audit?action=unit.founded", TOKEN).body())
                .contains("Second");
    }

    private JsonNode units(ConfigurableApplicationContext program) throws Exception {
        return JSON.readTree(get(program, "/api/admin/business-units", TOKEN).body())
                .get("items");
    }

    @Test
    void opensTheSetUpOnceToWhoeverReadsTheConsole() throws Exception {
        try (var program = start("first_start_set_up", Map.of())) {
            assertThat(get(program, "/api/auth/setup", null).body()).contains("true");
            assertThat(setUp(program, "not the link").statusCode()).isEqualTo(422);
            var link = program.getBean(SetUp.class).token();
            var done = setUp(program, link);
            assertThat(done.statusCode()).isEqualTo(201);
            assertThat(JSON.readTree(done.body()).at("/roles/0").asString()).isEqualTo("ADMIN");
            assertThat(done.headers().allValues("Set-Cookie")).isNotEmpty();
            assertThat(setUp(program, link).statusCode()).isEqualTo(409);
        }
    }

    @Test
    void theTokenAloneMakesAnAdminWhoCanBeGivenAPasswordLater() throws Exception {
        try (var program = start("first_start_token", Map.of("hs6.admin.token", TOKEN))) {
            assertThat(get(program, "/api/admin/people", TOKEN).statusCode()).isEqualTo(200);
            assertThat(setUp(program, program.getBean(SetUp.class).token()).statusCode())
                    .isEqualTo(201);
            var me = JSON.readTree(get(program, "/api/auth/me", TOKEN).body());
            assertThat(me.at("/person/email").asString()).isEqualTo("first@example.org");
            assertThat(JSON.readTree(get(program, "/api/admin/people", TOKEN).body())
                            .get("items")
                            .size())
                    .isEqualTo(1);
        }
    }

    private HttpResponse<String> setUp(ConfigurableApplicationContext program, String link) throws Exception {
        var body = Map.of(
                "token",
                link,
                "unitName",
                "Shop",
                "name",
                "First",
                "email",
                "first@example.org",
                "password",
                "a long password");
        return post(program, "/api/auth/setup", null, JSON.writeValueAsString(body));
    }

    /** On a database of its own, reached as somebody's own server would be. */
    private static ConfigurableApplicationContext start(String database, Map<String, String> settings) {
        var access = ClusterSetup.prepare(TestPostgres.server(), database);
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--hs6.home=" + TestPostgres.HOME,
                "--hs6.database.url=" + access.url(),
                "--hs6.database.user=" + access.owner().name(),
                "--hs6.database.password=" + access.owner().password()));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new SpringApplicationBuilder(Application.class).run(arguments.toArray(String[]::new));
    }

    private HttpResponse<String> get(ConfigurableApplicationContext program, String path, String token)
            throws IOException, InterruptedException {
        return client.send(request(program, path, token).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(ConfigurableApplicationContext program, String path, String token, String body)
            throws IOException, InterruptedException {
        var request = request(program, path, token).header("Content-Type", "application/json");
        return client.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext program, String path, String token) {
        var port = program.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }
}
