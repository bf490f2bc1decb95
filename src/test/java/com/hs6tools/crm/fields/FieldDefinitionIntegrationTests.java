package com.hs6tools.crm.fields;

import static com.hs6tools.crm.fields.OwnFields.FIELDS;
import static com.hs6tools.crm.fields.OwnFields.choices;
import static com.hs6tools.crm.fields.OwnFields.codes;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@IntegrationTest
class FieldDefinitionIntegrationTests {
    private final TestHttp http;
    private final TestUnits units;
    private final TestCaller admin;
    private final OwnFields fields;
    private final Actor unit;

    FieldDefinitionIntegrationTests(TestHttp http, TestUnits units) {
        this.http = http;
        this.units = units;
        this.unit = units.newUnit();
        this.admin = http.as(unit);
        this.fields = new OwnFields(admin);
    }

    private List<String> keys() {
        return admin.get(FIELDS).json().get("items").findValuesAsString("key");
    }

    @Test
    void areMadeChangedArchivedAndBroughtBack() {
        var made = fields.make("CUSTOMER", "size", "CHOICE", choices("small", "large"));
        var one = FIELDS + "/" + made.get("id").asString();
        assertThat(made.get("version").asInt()).isEqualTo(1);
        var changed = admin.patch(
                one,
                Map.of(
                        "labels",
                        Map.of("en", "Size", "fa", "اندازه"),
                        "choices",
                        List.of(Map.of("key", "huge", "labels", Map.of("en", "Huge")), Map.of("key", "large")),
                        "defaultValue",
                        "large",
                        "required",
                        true,
                        "version",
                        1));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().at("/labels/fa").asString()).isEqualTo("اندازه");
        assertThat(changed.json().get("choices").findValuesAsString("key")).containsExactly("huge", "large", "small");
        assertThat(changed.json().at("/choices/1/labels/en").asString()).isEqualTo("The large");
        assertThat(changed.json().at("/choices/2/archived").asBoolean())
                .as("left out, but records may say it")
                .isTrue();
        assertThat(admin.patch(one, Map.of("required", false, "version", 1)).status())
                .isEqualTo(409);
        assertThat(codes(admin.patch(one, Map.of("kind", "TEXT", "key", "x", "sensitive", true))))
                .containsExactlyInAnyOrder("key not_changeable", "kind not_changeable", "sensitive not_changeable");

        assertThat(admin.send(org.springframework.http.HttpMethod.DELETE, one, null)
                        .status())
                .isEqualTo(204);
        assertThat(admin.get(one).json().get("archived").asBoolean()).isTrue();
        assertThat(codes(admin.post(
                        FIELDS,
                        Map.of("record", "CUSTOMER", "key", "size", "kind", "TEXT", "labels", Map.of("en", "Size")))))
                .containsExactly("key already_exists");
        assertThat(admin.post(one + "/restore", null).json().get("archived").asBoolean())
                .isFalse();
        assertThat(admin.get("/api/admin/audit?subjectId=" + made.get("id").asString())
                        .json()
                        .get("items")
                        .findValuesAsString("action"))
                .contains(
                        "custom_field.created",
                        "custom_field.updated",
                        "custom_field.archived",
                        "custom_field.restored");
    }

    @Test
    void areOrdered() {
        var ids = List.of("a", "b", "c").stream()
                .map(k -> fields.make("LEAD", k, "TEXT").get("id").asString())
                .toList();
        fields.make("CUSTOMER", "z", "TEXT");
        var ordered = admin.put(FIELDS + "/order", Map.of("record", "LEAD", "ids", List.of(ids.get(2), ids.get(0))));
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(200);
        assertThat(keys()).containsExactly("z", "c", "a", "b");
        assertThat(codes(admin.put(FIELDS + "/order", Map.of("record", "CUSTOMER", "ids", List.of(ids.get(1))))))
                .containsExactly("ids[0] bad_value");
        assertThat(codes(admin.put(FIELDS + "/order", Map.of()))).containsExactly("record required", "ids required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|record required,kind required,key bad_key,labels required",
                "{'record':'CUSTOMER','kind':'TEXT','key':'Größe','labels':{'en':'x'}}|key bad_key",
                "{'record':'CUSTOMER','kind':'TEXT','key':'1st','labels':{'en':'x'}}|key bad_key",
                "{'record':'CUSTOMER','kind':'TEXT','key':'a','labels':{'de':'x'}}|labels unknown_language",
                "{'record':'CUSTOMER','kind':'TEXT','key':'a','labels':{'en':'  '}}|labels required",
                "{'record':'CUSTOMER','kind':'CHOICE','key':'a','labels':{'en':'x'}}|choices required",
                "{'record':'CUSTOMER','kind':'TEXT','key':'a','labels':{'en':'x'},'choices':[{'key':'b','labels':{'en':'b'}}]}|choices not_wanted",
                "{'record':'CUSTOMER','kind':'CHOICE','key':'a','labels':{'en':'x'},'choices':[{'key':'b'},null]}|choices[0].labels required,choices[1] required",
                "{'record':'CUSTOMER','kind':'CHOICE','key':'a','labels':{'en':'x'},'choices':[{'key':'b','labels':{'en':'b'}},{'key':'b','labels':{'en':'b'}}]}|choices[1].key duplicate",
                "{'record':'CUSTOMER','kind':'NUMBER','key':'a','labels':{'en':'x'},'defaultValue':'three'}|defaultValue bad_type",
                "{'record':'CUSTOMER','kind':'DATE','key':'a','labels':{'en':'x'},'defaultValue':'99999-01-01'}|defaultValue bad_date",
                "{'record':'CUSTOMER','kind':'TEXT','key':'a','labels':{'en':'x'},'defaultValue':'s','sensitive':true}|defaultValue not_wanted"
            })
    void saysEverythingThatIsWrong(String body, String errors) {
        assertThat(codes(admin.post(FIELDS, body.replace('\'', '"')))).containsExactly(errors.split(","));
    }

    @Test
    void thereAreAtMostAHundredOfAKindOfRecord() {
        var last = "";
        for (int i = 0; i < FieldRules.MOST_FIELDS; i++) {
            last = fields.make("OPPORTUNITY", "f" + i, "TEXT").get("id").asString();
        }
        var onemore = Map.of("record", "OPPORTUNITY", "key", "more", "kind", "TEXT", "labels", Map.of("en", "More"));
        assertThat(codes(admin.post(FIELDS, onemore))).containsExactly("record too_many");
        admin.send(org.springframework.http.HttpMethod.DELETE, FIELDS + "/" + last, null);
        assertThat(admin.post(FIELDS, onemore).status()).isEqualTo(201);
        assertThat(admin.post(FIELDS + "/" + last + "/restore", null).status()).isEqualTo(409);
    }

    @Test
    void areTheUnitsOwnAndForThoseWithTheRight() {
        var made = fields.make("CUSTOMER", "size", "TEXT");
        var stranger = http.as(units.newUnit());
        assertThat(stranger.get(FIELDS).json().get("items").size()).isZero();
        assertThat(stranger.get(FIELDS + "/" + made.get("id").asString()).status())
                .isEqualTo(404);
        var rep = http.as(units.actor(unit.tenant(), "customers:read", "customers:write"));
        assertThat(rep.get(FIELDS).status()).as("screens need the names").isEqualTo(200);
        assertThat(rep.post(FIELDS, Map.of()).status()).isEqualTo(403);
    }
}
