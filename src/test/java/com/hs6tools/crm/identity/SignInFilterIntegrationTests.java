package com.hs6tools.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@IntegrationTest
class SignInFilterIntegrationTests {
    private static final String SOMETHING = "/api/crm/jobs";

    private final TestUnits units;
    private final TestHttp http;

    SignInFilterIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
    }

    @Test
    void refusesNobodyWithAProblem() {
        isProblem(http.nobody().get(SOMETHING), 401);
    }

    @Test
    void refusesAWrongTokenEvenWhereNobodyMayCome() {
        isProblem(http.bearer("x".repeat(40)).get(SOMETHING), 401);
        isProblem(http.bearer("x".repeat(40)).get("/api/openapi.json"), 401);
    }

    @Test
    void letsAPersonInByTokenAndByCookie() {
        var admin = units.newUnit();
        assertThat(http.as(admin).get(SOMETHING).status()).isEqualTo(200);
        assertThat(http.inBrowser(admin).get(SOMETHING).status()).isEqualTo(200);
    }

    @Test
    void answersNotFoundForAnUnknownPath() {
        isProblem(http.nobody().get("/api/crm/there-is-no-such-thing"), 404);
        isProblem(http.as(units.newUnit()).get("/api/crm/there-is-no-such-thing"), 404);
    }

    @Test
    void sendsSecurityHeaders() {
        var answer = http.nobody().get("/api/crm/there-is-no-such-thing");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'self';")
                .contains("frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isNotBlank();
        assertThat(answer.header("Permissions-Policy")).isNotBlank();
    }

    @Test
    void showsFiguresOfTheProgramToItsAdminsAndTheMachineItselfOnly() {
        var admin = units.newUnit();
        var rep = units.actor(admin.tenant(), "customers:read");
        var away = "10.1.2.3";
        assertThat(http.nobody().from(away).get("/actuator/health").status()).isEqualTo(200);
        isProblem(http.nobody().from(away).get("/actuator/info"), 401);
        isProblem(http.as(rep).from(away).get("/actuator/info"), 403);
        assertThat(http.as(admin).from(away).get("/actuator/info").status()).isEqualTo(200);
        assertThat(http.nobody().get("/actuator/info").status()).isEqualTo(200);
    }

    @Test
    void keepsAnAnswerWithASecretEncrypted() {
        var caller = http.as(units.newUnit()).with("Idempotency-Key", "once");
        var body = Map.of("name", "x", "scopes", List.of("audit:read"));
        var first = caller.post("/api/admin/tokens", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(caller.post("/api/admin/tokens", body).json()).isEqualTo(first.json());
        var readable =
                "select count(*) from platform.idempotent_answer where position('hs6_' in encode(body, 'escape')) > 0";
        assertThat(Superuser.ask(readable)).isEqualTo("0");
    }

    private static void isProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.response().getContentType()).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
    }
}
