package com.hs6tools.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
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

    private static void isProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.response().getContentType()).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
    }
}
