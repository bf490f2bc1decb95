package com.hs6tools.crm.fields;

import static com.hs6tools.crm.fields.OwnFields.VALUES;
import static com.hs6tools.crm.fields.OwnFields.choices;
import static com.hs6tools.crm.fields.OwnFields.codes;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What records say of their custom fields: customers, leads and opportunities alike. */
@IntegrationTest
class CustomValueIntegrationTests {
    private final TestHttp http;
    private final TestUnits units;
    private final DSLContext sql;
    private final Actor unit;
    private final TestCaller admin;
    private final OwnFields fields;

    CustomValueIntegrationTests(TestHttp http, TestUnits units, DSLContext sql) {
        this.http = http;
        this.units = units;
        this.sql = sql;
        this.unit = units.newUnit();
        this.admin = http.as(unit);
        this.fields = new OwnFields(admin);
    }

    private Map<String, Object> body(String record, Map<String, ?> custom) {
        var body = new HashMap<String, Object>(Map.of("customFields", custom));
        if (record.equals("OPPORTUNITY")) {
            body.put("title", "A deal");
            body.put("customerId", customer(Map.of()).get("id").asString());
        } else {
            body.put("lastName", "Ada");
        }
        return body;
    }

    private static String path(String record) {
        return "/api/crm/" + (record.equals("OPPORTUNITY") ? "opportunities" : record.toLowerCase() + "s");
    }

    private JsonNode make(String record, Map<String, ?> custom) {
        var made = admin.post(path(record), body(record, custom));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    private JsonNode customer(Map<String, ?> custom) {
        return make("CUSTOMER", custom);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUSTOMER", "LEAD", "OPPORTUNITY"})
    void areKeptShownChangedAndCleared(String record) {
        fields.makeAll(record);
        var made = make(record, VALUES);
        var one = path(record) + "/" + made.get("id").asString();
        var shown = admin.get(one).json().get("customFields");
        assertThat(shown.get("words").asString()).isEqualTo("كارگاه Ångström");
        assertThat(shown.get("machines").decimalValue()).isEqualByComparingTo("3.25");
        assertThat(shown.get("budget").decimalValue()).isEqualByComparingTo("1250000.5");
        assertThat(shown.get("since").asString()).isEqualTo("2020-02-29");
        assertThat(shown.get("size").asString()).isEqualTo("large");
        assertThat(shown.get("trades").toString()).isEqualTo("[\"wood\",\"stone\"]");
        assertThat(shown.get("credit").asBoolean()).isTrue();
        assertThat(shown.get("site").asString()).isEqualTo("https://example.com/a?b=c");
        assertThat(admin.get(path(record)).json().at("/items/0/customFields").size())
                .isEqualTo(8);

        var changed = admin.patch(one, "{\"customFields\": {\"machines\": 4, \"credit\": false, \"words\": null}}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        var after = changed.json().get("customFields");
        assertThat(after.get("machines").asInt()).isEqualTo(4);
        assertThat(after.get("credit").asBoolean()).isFalse();
        assertThat(after.has("words")).isFalse();
        assertThat(after.get("size").asString()).as("not named").isEqualTo("large");
        var trail = admin.get("/api/admin/audit?subjectId=" + made.get("id").asString())
                .json()
                .get("items")
                .valueStream()
                .filter(e -> e.get("action").asString().endsWith(".updated"))
                .findFirst()
                .orElseThrow()
                .at("/changes/customFields");
        assertThat(trail.at("/before/machines").decimalValue()).isEqualByComparingTo("3.25");
        assertThat(trail.at("/after/machines").asInt()).isEqualTo(4);
        assertThat(trail.at("/after").has("size")).as("did not change").isFalse();
        assertThat(admin.patch(one, "{\"customFields\": null}")
                        .json()
                        .get("customFields")
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'nope':1|customFields.nope unknown_field",
                "'words':3|customFields.words bad_type",
                "'words':['a']|customFields.words bad_type",
                "'words':'a\\u0000b'|customFields bad_character",
                "'machines':'3'|customFields.machines bad_type",
                "'machines':1234567890123456789012345678901234567890|customFields.machines number_too_large",
                "'machines':0.1234567|customFields.machines number_too_large",
                "'machines':1e30|customFields.machines number_too_large",
                "'budget':0.001|customFields.budget number_too_large",
                "'since':'99999-01-01'|customFields.since bad_date",
                "'since':'2023-02-29'|customFields.since bad_date",
                "'since':'0000-01-01'|customFields.since bad_date",
                "'since':20230101|customFields.since bad_date",
                "'size':'huge'|customFields.size unknown_choice",
                "'size':['large']|customFields.size bad_type",
                "'trades':'wood'|customFields.trades bad_type",
                "'trades':['wood','glass']|customFields.trades unknown_choice",
                "'trades':[null]|customFields.trades bad_type",
                "'credit':'yes'|customFields.credit bad_type",
                "'site':'javascript:alert(1)'|customFields.site bad_link",
                "'site':'example'|customFields.site bad_link",
                "'size':'x','since':'y'|customFields.size unknown_choice,customFields.since bad_date"
            })
    void saysOfEachFieldWhatIsWrong(String said, String errors) {
        fields.makeAll("CUSTOMER");
        var custom = "{\"lastName\":\"Ada\",\"customFields\":{" + said.replace('\'', '"') + "}}";
        assertThat(codes(admin.post("/api/crm/customers", custom))).containsExactlyInAnyOrder(errors.split(","));
        var one = "/api/crm/customers/" + customer(Map.of()).get("id").asString();
        assertThat(codes(admin.patch(one, custom))).containsExactlyInAnyOrder(errors.split(","));
        assertThat(admin.get(one).json().get("version").asInt()).isEqualTo(1);
    }

    @Test
    void tooLongATextIsRefused() {
        fields.make("CUSTOMER", "words", "TEXT");
        assertThat(codes(admin.post("/api/crm/customers", body("CUSTOMER", Map.of("words", "x".repeat(2001))))))
                .containsExactly("customFields.words too_long");
    }

    @Test
    void whatIsRequiredIsAskedForOnceAndADefaultFillsIn() {
        var old = customer(Map.of());
        fields.make("CUSTOMER", "size", "CHOICE", choices("small", "large"));
        fields.make("CUSTOMER", "trade", "TEXT", Map.of("required", true));
        fields.make("CUSTOMER", "machines", "NUMBER", Map.of("required", true, "defaultValue", 1));
        fields.make("CUSTOMER", "credit", "YES_NO", Map.of("defaultValue", false));
        assertThat(codes(admin.post("/api/crm/customers", Map.of("lastName", "Ada"))))
                .containsExactly("customFields.trade required");
        var made = customer(Map.of("trade", "joiner")).get("customFields");
        assertThat(made.get("machines").asInt()).isEqualTo(1);
        assertThat(made.get("credit").asBoolean()).isFalse();
        assertThat(made.has("size")).isFalse();
        var one = "/api/crm/customers/" + old.get("id").asString();
        assertThat(admin.patch(one, Map.of("city", "Qom")).status())
                .as("older than the field")
                .isEqualTo(200);
        assertThat(codes(admin.patch(one, "{\"customFields\": {\"trade\": null}}")))
                .containsExactly("customFields.trade required");
    }

    @Test
    void anArchivedChoiceStaysWhereItIsAndAnArchivedFieldHidesWhatItHolds() {
        var field = fields.make("CUSTOMER", "size", "CHOICE", choices("small", "large"));
        var at = OwnFields.FIELDS + "/" + field.get("id").asString();
        var one = "/api/crm/customers/"
                + customer(Map.of("size", "small")).get("id").asString();
        admin.patch(at, Map.of("choices", java.util.List.of(Map.of("key", "large"))));
        assertThat(admin.patch(one, Map.of("customFields", Map.of("size", "small")))
                        .status())
                .isEqualTo(200);
        assertThat(codes(admin.post("/api/crm/customers", body("CUSTOMER", Map.of("size", "small")))))
                .containsExactly("customFields.size unknown_choice");
        admin.send(HttpMethod.DELETE, at, null);
        assertThat(admin.get(one).json().get("customFields").has("size")).isFalse();
        assertThat(codes(admin.patch(one, Map.of("customFields", Map.of("size", "large")))))
                .containsExactly("customFields.size unknown_field");
        assertThat(admin.patch(one, Map.of("customFields", Map.of())).status()).isEqualTo(200);
        admin.post(at + "/restore", null);
        assertThat(admin.get(one).json().at("/customFields/size").asString()).isEqualTo("small");
    }

    @Test
    void whatIsSensitiveIsSealedHiddenAndToldToNobody() {
        fields.make("CUSTOMER", "account", "TEXT", Map.of("sensitive", true));
        fields.make("CUSTOMER", "words", "TEXT");
        var made = customer(Map.of("account", "IR-820540102680020817909002", "words", "plain"));
        var id = made.get("id").asString();
        var one = "/api/crm/customers/" + id;
        assertThat(admin.get(one).json().at("/customFields/account").asString())
                .isEqualTo("IR-820540102680020817909002");
        assertThat(admin.get("/api/crm/customers").text()).doesNotContain("820540102680020817909002");
        assertThat(admin.get("/api/crm/customers?format=csv").text())
                .contains("custom.words")
                .doesNotContain("custom.account")
                .doesNotContain("820540102680020817909002");
        assertThat(admin.get("/api/crm/customers?custom.account=x").status()).isEqualTo(400);
        var stored = Acting.call(
                unit,
                () -> sql.fetchSingle(
                                "select custom_fields::text || coalesce((select string_agg(v::text, ',') from customers.custom_value v), '') from customers.customer where tenant_id = ?",
                                unit.tenant())
                        .get(0, String.class));
        assertThat(stored).contains("sealed", "plain").doesNotContain("820540102680020817909002");

        var rep = http.as(units.actor(unit.tenant(), "customers:read", "customers:write"));
        assertThat(rep.get(one).json().get("customFields").has("account")).isFalse();
        assertThat(codes(rep.patch(one, Map.of("customFields", Map.of("account", "x")))))
                .containsExactly("customFields.account not_allowed");
        assertThat(rep.patch(one, "{\"customFields\": null}").status()).isEqualTo(200);
        assertThat(admin.get(one).json().get("customFields").has("account"))
                .as("cleared only what he sees")
                .isTrue();
        admin.patch(one, Map.of("customFields", Map.of("account", "another")));
        assertThat(admin.get("/api/admin/audit?subjectId=" + id).text())
                .contains(CustomValues.HIDDEN)
                .doesNotContain("another", "820540102680020817909002");
        assertThat(admin.get(one + "/timeline").text()).doesNotContain("another", "820540102680020817909002");
        var version = admin.get(one).json().get("version").asInt();
        admin.patch(one, Map.of("customFields", Map.of("account", "another")));
        assertThat(admin.get(one).json().get("version").asInt())
                .as("the same again is no change")
                .isEqualTo(version);
    }

    @Test
    void goAlongWithALeadThatBecomesACustomer() {
        fields.make("LEAD", "size", "CHOICE", choices("small", "large"));
        fields.make("LEAD", "words", "TEXT");
        fields.make("CUSTOMER", "size", "CHOICE", choices("large"));
        fields.make("CUSTOMER", "trade", "TEXT", Map.of("required", true));
        var lead = make("LEAD", Map.of("size", "large", "words", "x"));
        var done = admin.post("/api/crm/leads/" + lead.get("id").asString() + "/convert", Map.of("newCustomer", true));
        assertThat(done.status()).as(done.text()).isLessThan(300);
        var customer = admin.get(
                        "/api/crm/customers/" + done.json().get("customerId").asString())
                .json();
        assertThat(customer.get("customFields").toString()).isEqualTo("{\"size\":\"large\"}");
    }
}
