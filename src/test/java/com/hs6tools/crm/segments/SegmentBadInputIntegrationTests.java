package com.hs6tools.crm.segments;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentBadInputIntegrationTests {
    private static final String SEGMENTS = "/api/crm/segments";

    private final TestUnits units;
    private final TestHttp http;
    private Actor unit;
    private TestCaller admin;

    SegmentBadInputIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
        this.unit = units.newUnit();
        this.admin = http.nobody();
    }

    @BeforeAll
    void signIn() {
        unit = units.newUnit();
        admin = http.as(unit);
    }

    static Map<String, Object> rule(String field, String operator, Object value) {
        return Map.of("field", field, "operator", operator, "value", value);
    }

    static Map<String, Object> group(String match, Object... rules) {
        return Map.of("match", match, "rules", List.of(rules));
    }

    private void refuses(Object definition, String path, String code) {
        for (var call : List.of(SEGMENTS + "/count", SEGMENTS)) {
            var body = new LinkedHashMap<String, Object>(Map.of("definition", definition));
            if (call.equals(SEGMENTS)) {
                body.put("name", "x");
            }
            var answer = admin.post(call, body);
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.json().get("errors").findValuesAsString("field"))
                    .as(answer.text())
                    .contains(path);
            assertThat(answer.json().get("errors").findValuesAsString("code")).contains(code);
        }
    }

    @Test
    void nestingOfThirtyIsRefusedWhereItGetsTooDeep() {
        Object deep = rule("tier", "IS", "GOLD");
        for (int i = 0; i < 29; i++) {
            deep = group("ALL", deep);
        }
        refuses(deep, "definition" + ".rules[0]".repeat(10), "too_deep");
    }

    @Test
    void tenDeepIsTaken() {
        Object deep = rule("tier", "IS", "GOLD");
        for (int i = 0; i < 9; i++) {
            deep = group("NONE", deep);
        }
        assertThat(admin.post(SEGMENTS + "/count", Map.of("definition", deep)).status())
                .isEqualTo(200);
    }

    @Test
    void fiveHundredRulesAreRefusedAndAHundredTaken() {
        var rules = new ArrayList<Object>();
        for (int i = 0; i < 500; i++) {
            rules.add(rule("orders.count", "GTE", i));
        }
        refuses(Map.of("match", "ANY", "rules", rules), "definition", "too_many_rules");
        var some = Map.of("match", "ANY", "rules", rules.subList(0, 100));
        var answer = admin.post(SEGMENTS + "/count", Map.of("definition", some));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`field`:`favouriteColour`,`operator`:`IS`,`value`:`red`} | .field | unknown_field",
                "{`field`:`tier`,`operator`:`CONTAINS`,`value`:`G`} | .operator | unknown_operator",
                "{`field`:`tier`,`operator`:`IS`,`value`:`TIN`} | .value | bad_value",
                "{`field`:`tier`,`operator`:`IS`} | .value | required",
                "{`field`:`tier`,`operator`:`IS`,`value`:[]} | .value | required",
                "{`field`:`healthScore`,`operator`:`GTE`,`value`:`many`} | .value | bad_value",
                "{`field`:`healthScore`,`operator`:`GTE`,`value`:1.5} | .value | bad_value",
                "{`field`:`lifetimeValue`,`operator`:`GTE`,`value`:1e30} | .value | bad_value",
                "{`field`:`lifetimeValue`,`operator`:`BETWEEN`,`value`:[5,1]} | .value | wrong_order",
                "{`field`:`lastOrderAt`,`operator`:`IN_LAST`,`value`:90} | .value | bad_value",
                "{`field`:`lastOrderAt`,`operator`:`IN_LAST`,`value`:{`amount`:-1,`unit`:`DAYS`}} | .value | bad_value",
                "{`field`:`lastOrderAt`,`operator`:`IN_LAST`,`value`:{`amount`:1,`unit`:`AEONS`}} | .value | bad_value",
                "{`field`:`lastOrderAt`,`operator`:`BEFORE`,`value`:`2026-02-31`} | .value | bad_value",
                "{`field`:`lastOrderAt`,`operator`:`EMPTY`,`value`:true} | .value | not_wanted",
                "{`field`:`tags`,`operator`:`ANY_OF`,`value`:`vip`} | .value | bad_value",
                "{`field`:`tags`,`operator`:`ANY_OF`,`value`:`01a21f38-a64e-7a8b-ac29-242e894c6f09`} | .value | unknown_reference",
                "{`field`:`segment`,`operator`:`IS`,`value`:`01a21f38-a64e-7a8b-ac29-242e894c6f09`} | .value | unknown_reference",
                "{`field`:`orders.count`,`operator`:`GTE`,`value`:1,`products`:[`01a21f38-a64e-7a8b-ac29-242e894c6f09`]} | .products | unknown_reference",
                "{`field`:`orders.quantity`,`operator`:`GTE`,`value`:1} | .products | required",
                "{`field`:`orders.count`,`operator`:`GTE`,`value`:1,`window`:{`last`:90}} | .window | required",
                "{`field`:`orders.count`,`operator`:`GTE`,`value`:1,`window`:{`from`:`soon`}} | .window.from | bad_value",
                "{`field`:`tier`,`operator`:`IS`,`value`:`GOLD`,`window`:{`last`:90,`unit`:`DAYS`}} | .window | not_wanted",
                "{`field`:`interactions.count`,`operator`:`GTE`,`value`:1,`types`:[`SHOUT`]} | .types | bad_value",
                "{`match`:`ALL`,`rules`:[]} | .rules | required",
                "{`match`:`ALL`,`rules`:[null]} | .rules[0] | required",
                "{`match`:`ALL`,`field`:`tier`} | `` | mixed",
            })
    void namesThePathOfEverythingWrong(String definition, String path, String code) {
        var json = definition.replace('`', '"');
        var answer = admin.post(SEGMENTS + "/count", "{\"definition\":{\"match\":\"ALL\",\"rules\":[" + json + "]}}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        var errors = answer.json().get("errors");
        assertThat(errors.findValuesAsString("field"))
                .as(answer.text())
                .contains("definition.rules[0]" + path.replace("`", ""));
        assertThat(errors.findValuesAsString("code")).contains(code);
    }

    @Test
    void aDeletedTagIsRefusedAndToldOfWhereItWasUsed() {
        var tag = admin.post("/api/crm/tags", Map.of("name", "vip"))
                .json()
                .get("id")
                .asString();
        var definition = group("ALL", rule("tags", "ANY_OF", tag));
        var segment = made("Tagged", definition);
        admin.delete("/api/crm/tags/" + tag);
        refuses(definition, "definition.rules[0].value", "unknown_reference");
        assertThat(admin.get(SEGMENTS + "/" + segment)
                        .json()
                        .get("problems")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("definition.rules[0].value");
    }

    @Test
    void segmentsInACircleAreRefused() {
        var first = made("First", group("ALL", rule("tier", "IS", "GOLD")));
        var second = made("Second", group("ALL", rule("segment", "IS", first)));
        var third = made("Third", group("ANY", rule("segment", "IS_NOT", second)));
        var circle =
                admin.patch(SEGMENTS + "/" + first, Map.of("definition", group("ALL", rule("segment", "IS", third))));
        assertThat(circle.status()).isEqualTo(422);
        assertThat(circle.json().get("errors").get(0).get("code").asString()).isEqualTo("circular");
        assertThat(circle.json().get("errors").get(0).get("field").asString()).isEqualTo("definition.rules[0].value");
        var itself =
                admin.patch(SEGMENTS + "/" + first, Map.of("definition", group("ALL", rule("segment", "IS", first))));
        assertThat(itself.status()).isEqualTo(422);
        assertThat(admin.delete(SEGMENTS + "/" + first).status())
                .as("still used")
                .isEqualTo(409);
    }

    @Test
    void segmentsOfAnotherUnitDoNotExist() {
        var id = made("Ours", group("ALL", rule("tier", "IS", "GOLD")));
        var stranger = http.as(units.newUnit());
        assertThat(stranger.get(SEGMENTS + "/" + id).status()).isEqualTo(404);
        assertThat(stranger.get(SEGMENTS + "/" + id + "/members").status()).isEqualTo(404);
        assertThat(stranger.get("/api/crm/customers?segment=" + id).status()).isEqualTo(400);
        assertThat(stranger.get(SEGMENTS).json().get("items").size()).isZero();
        var naming = stranger.post(SEGMENTS + "/count", Map.of("definition", group("ALL", rule("segment", "IS", id))));
        assertThat(naming.status()).isEqualTo(422);
    }

    @Test
    void aSegmentOfOnesOwnIsSeenByNobodyElse() {
        var made = admin.post(
                SEGMENTS,
                Map.of("name", "Mine", "shared", false, "definition", group("ALL", rule("tier", "IS", "GOLD"))));
        var id = made.json().get("id").asString();
        var colleague = http.as(units.actor(unit.tenant(), "segments:read", "segments:write", "customers:read"));
        assertThat(admin.get(SEGMENTS + "/" + id).status()).isEqualTo(200);
        assertThat(colleague.get(SEGMENTS + "/" + id).status()).isEqualTo(404);
        assertThat(colleague.patch(SEGMENTS + "/" + id, Map.of("name", "Ours")).status())
                .isEqualTo(404);
    }

    @Test
    void aFixedSegmentKeepsItsRulesAndADynamicOneItsMembers() {
        var fixed = admin.post(SEGMENTS, Map.of("name", "Fixed", "kind", "FIXED"))
                .json()
                .get("id")
                .asString();
        var definition = group("ALL", rule("tier", "IS", "GOLD"));
        assertThat(admin.patch(SEGMENTS + "/" + fixed, Map.of("definition", definition))
                        .status())
                .isEqualTo(422);
        assertThat(admin.patch(SEGMENTS + "/" + fixed, Map.of("kind", "DYNAMIC"))
                        .status())
                .isEqualTo(422);
        var dynamic = made("Dynamic", definition);
        var byHand = admin.post(SEGMENTS + "/" + dynamic + "/members", Map.of("add", List.of(UUID.randomUUID())));
        assertThat(byHand.status()).isEqualTo(409);
        assertThat(byHand.json().get("state").asString()).isEqualTo("DYNAMIC");
    }

    private String made(String name, Object definition) {
        var answer = admin.post(SEGMENTS, Map.of("name", name, "definition", definition));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }
}
