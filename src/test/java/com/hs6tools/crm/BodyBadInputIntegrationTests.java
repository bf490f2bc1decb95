package com.hs6tools.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every call that takes a body, given bodies of its own shape with texts and numbers nobody means, and no bodies at all. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BodyBadInputIntegrationTests {
    /** Escapes, because half a surrogate pair cannot be sent otherwise. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<String> NOT_A_BODY = List.of(
            "",
            "null",
            "[]",
            "\"x\"",
            "7",
            "{",
            "{\"a\": 1}}",
            "<a/>",
            "\u0000",
            "{\"a\":".repeat(200),
            "[".repeat(10_000));

    private final List<Endpoint> writes;
    private final TestCaller admin;
    private final Map<String, UUID> ids;
    private final Map<Endpoint, String> paths = new HashMap<>();
    private final Set<Endpoint> known = new HashSet<>();

    BodyBadInputIntegrationTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            TestHttp http,
            TestUnits units) {
        this.writes = Endpoint.all(mappings).stream()
                .filter(e -> BodyMadeOf.shape(e) != null)
                .toList();
        Actor unit = units.newUnit();
        FilledUnit.fill(http.as(unit));
        this.ids = FilledUnit.ids(unit.tenant());
        this.admin = http.inBrowser(unit);
    }

    Stream<Endpoint> writes() {
        assertThat(writes).hasSizeGreaterThan(20);
        return writes.stream();
    }

    @ParameterizedTest
    @MethodSource("writes")
    void namesTheFieldItDoesNotKnow(Endpoint write) {
        var refused = send(write, "{\"nosuchfield\": 1}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().get("code").asString()).isEqualTo("unknown_field");
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("nosuchfield");
        assertThat(refused.json().get("detail").asString()).contains("Known: ");
    }

    @ParameterizedTest
    @MethodSource("writes")
    void refusesWhatIsNoBody(Endpoint write) {
        for (var body : NOT_A_BODY) {
            var answer = send(write, body);
            assertThat(answer.status()).as("%s: %s", body, answer.text()).isBetween(400, 499);
            assertProblem(answer);
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    void bearsAnyText(Endpoint write) {
        for (var text : NastyText.SHORT) {
            assertHarmless(write, new BodyMadeOf(text, 1), text);
        }
        assertHarmless(write, new BodyMadeOf(NastyText.LONG, 1), "a million characters");
        assertHarmless(write, new BodyMadeOf(7, "seven"), "numbers for texts");
        assertHarmless(write, new BodyMadeOf(List.of(), List.of()), "lists for values");
    }

    @ParameterizedTest
    @MethodSource("writes")
    void bearsAnyNumber(Endpoint write) {
        for (var number : BodyMadeOf.NUMBERS) {
            assertHarmless(write, new BodyMadeOf("x", number), String.valueOf(number));
        }
    }

    /**
     * One by one, because whatever refuses the first of them would keep the others from being looked at. At the end, because
     * what is otherwise likely to be taken moves records on.
     */
    @Order(Integer.MAX_VALUE)
    @ParameterizedTest
    @MethodSource("writes")
    void bearsAMillionCharactersInEachField(Endpoint write) {
        for (var field : BodyMadeOf.texts(BodyMadeOf.shape(write))) {
            var answer = assertHarmless(write, LongField.in(field, ids), "a million characters in " + field);
            if (answer.text().contains("too_long")) {
                assertThat(answer.json().get("errors").findValuesAsString("field"))
                        .as(answer.text())
                        .anyMatch(named -> LongField.isOrHolds(named, field));
            }
        }
    }

    private Answer assertHarmless(Endpoint write, BodyMadeOf made, String what) {
        var body = JSON.writeValueAsString(made.of(BodyMadeOf.shape(write)));
        var answer = send(write, body);
        assertThat(answer.status()).as("%s: %s", what, answer.text()).isLessThan(500);
        assertThat(answer.text().length()).as(what).isLessThan(Math.max(20_000, body.length() * 3));
        if (answer.status() >= 400) {
            assertProblem(answer);
        } else if (!answer.text().isEmpty()) {
            assertThat(answer.response().getContentType()).startsWith("application/json");
        }
        return answer;
    }

    private static void assertProblem(Answer answer) {
        assertThat(answer.response().getContentType()).startsWith("application/problem+json");
        assertThat(answer.json().get("detail").asString()).isNotBlank();
        assertThat(answer.text()).doesNotContain(NastyText.TELLTALE);
        assertThat(answer.text()).hasSizeLessThan(20_000);
    }

    /** With the id of a record it changes, found once by asking with each, and again when that record is gone. */
    private Answer send(Endpoint write, String body) {
        var answer = send(write, paths.computeIfAbsent(write, this::path), body);
        if (answer.status() != 404 || !write.namesARecord() || !known.contains(write)) {
            return answer;
        }
        var other = path(write);
        return other.equals(paths.put(write, other)) ? answer : send(write, other, body);
    }

    private String path(Endpoint write) {
        if (!write.namesARecord()) {
            return write.path();
        }
        var found = ids.values().stream()
                .map(id -> write.path().replaceAll("\\{[^}]+}", id.toString()))
                .filter(path -> send(write, path, "{}").status() != 404)
                .findFirst();
        found.ifPresentOrElse(path -> known.add(write), () -> known.remove(write));
        return found.orElseGet(
                () -> write.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString()));
    }

    private Answer send(Endpoint write, String path, String body) {
        return admin.send(HttpMethod.valueOf(write.method().name()), path, body);
    }
}
