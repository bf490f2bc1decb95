package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.LABEL;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.fields.OwnFields;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IntegrationTest
class CustomerBadInputIntegrationTests {
    private static final String CUSTOMERS = "/api/crm/customers";

    private final TestUnits units;
    private final TestHttp http;
    private final DSLContext sql;
    private Actor unit = Actor.system(Ids.next());
    private TestCaller admin;

    CustomerBadInputIntegrationTests(TestUnits units, TestHttp http, DSLContext sql) {
        this.units = units;
        this.http = http;
        this.sql = sql;
        this.admin = http.nobody();
    }

    @BeforeEach
    void signIn() {
        unit = units.newUnit();
        admin = http.as(unit);
    }

    @Test
    void refusesANameOfAMillionCharacters() {
        var refused = admin.post(CUSTOMERS, Map.of("firstName", "x".repeat(1_000_000)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("firstName");
        assertThat(refused.text()).hasSizeLessThan(2_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍🔧🔨",
                "\u202eAda\u200f\u200e",
                "ﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺ",
                "Ｆｕｌｌ Ｗｉｄｔｈ",
                "مُحَمَّد",
                "O'Brien-Łódź",
                "%_\\",
                "A\tB"
            })
    void keepsAnyNameAsTypedAndFindsItAgain(String name) {
        var made = admin.post(CUSTOMERS, Map.of("firstName", name));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().get("firstName").asString()).isEqualTo(name);
        assertThat(admin.get(CUSTOMERS + "?q={q}", name).json().get("items").size())
                .isEqualTo(1);
        var found = admin.get("/api/crm/search?q={q}", name).json().get("groups");
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.at("/0/items/0/title").asString()).isEqualTo(name);
        assertThat(admin.get(CUSTOMERS + "?sort=name&limit=1")
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void takesTwoHundredLettersThatEachUnfoldToMany() {
        assertThat(admin.post(CUSTOMERS, Map.of("company", "ﷺ".repeat(300))).status())
                .isEqualTo(201);
    }

    @Test
    void refusesANameOfInvisibleMarksOnly() {
        assertThat(admin.post(CUSTOMERS, Map.of("firstName", "\u200f\u202e\u200b"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void refusesCharactersThatCannotBeStored() {
        for (var body : new String[] {
            "{\"firstName\": \"a\\u0000b\"}",
            "{\"firstName\": \"x\", \"tags\": [\"a\\u0000b\"]}",
            "{\"firstName\": \"x\", \"emails\": [\"a\\u0000@example.org\"]}",
            "{\"firstName\": \"x\", \"addresses\": [{\"line1\": \"a\\u0000b\"}]}",
            "{\"firstName\": \"x\", \"customFields\": {\"a\": \"b\\u0000\"}}"
        }) {
            assertThat(admin.post(CUSTOMERS, body).status()).as(body).isEqualTo(422);
        }
        for (var filter : new String[] {"externalId", "industry", "tag", "email", "phone", "city", "q"}) {
            assertThat(admin.get(CUSTOMERS + "?" + filter + "={v}", "a\0b").status())
                    .as(filter)
                    .isEqualTo(400);
        }
        assertThat(admin.get("/api/crm/search?q={v}", "a\0b").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table customers.customer; --",
                "<script>alert(1)</script>",
                "${jndi:ldap://x}",
                "{{7*7}}",
                "\" onload=\"x"
            })
    void keepsCodeInAnyTextFieldAsPlainText(String code) {
        var body = new LinkedHashMap<String, Object>();
        for (var field : List.of(
                "externalId",
                "firstName",
                "lastName",
                "company",
                "industry",
                "notes",
                "language",
                "country",
                "city",
                "taxId",
                "phone")) {
            body.put(field, code.length() > 35 && field.equals("language") ? code.substring(0, 35) : code);
        }
        body.put("tags", List.of(code));
        body.put("categories", List.of(code));
        new OwnFields(admin).make("CUSTOMER", "code", "TEXT");
        body.put("customFields", Map.of("code", code));
        body.put("addresses", List.of(Map.of("line1", code, "city", code)));
        var made = admin.post(CUSTOMERS, body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var record = made.json();
        assertThat(record.get("notes").asString()).isEqualTo(code);
        assertThat(record.get("taxId").asString()).isEqualTo(code);
        assertThat(record.at("/tags/0").asString()).isEqualTo(code);
        assertThat(record.at("/addresses/0/line1").asString()).isEqualTo(code);
        assertThat(record.get("customFields").get("code").asString()).isEqualTo(code);
        assertThat(admin.get(CUSTOMERS + "?tag={t}&externalId={t}", code, code)
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(1);
        var one = CUSTOMERS + "/" + record.get("id").asString();
        assertThat(admin.post(one + "/interactions", Map.of("type", "NOTE", "subject", code, "content", code))
                        .status())
                .isEqualTo(201);
        assertThat(admin.get(one + "/timeline?kind=NOTE")
                        .json()
                        .at("/items/0/title")
                        .asString())
                .isEqualTo(code);
    }

    @Test
    void bearsTenThousandTagsInAUnitAndRefusesThemOnOneCustomer() {
        Acting.run(
                unit,
                () -> sql.execute(
                        "insert into customers.label (tenant_id, id, kind, name, name_key) select ?, platform.new_id(), 'TAG', 'tag ' || n, 'tag ' || n from generate_series(1, 10000) n",
                        unit.tenant()));
        assertThat(admin.get("/api/crm/tags").json().get("items").size()).isEqualTo(10_000);
        var tags = IntStream.rangeClosed(1, 10_000).mapToObj(n -> "tag " + n).toList();
        var refused = admin.post(CUSTOMERS, Map.of("firstName", "Ada", "tags", tags));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("too_many");
        assertThat(admin.post(CUSTOMERS, Map.of("firstName", "Ada", "tags", tags.subList(0, 100)))
                        .json()
                        .get("tags")
                        .size())
                .isEqualTo(100);
        Acting.run(
                unit,
                () -> assertThat(sql.fetchCount(LABEL, LABEL.TENANT_ID.eq(unit.tenant())))
                        .isEqualTo(10_000));
    }

    @Test
    void hidesTaxIdAndBirthdayFromReaders() {
        var made = admin.post(CUSTOMERS, Map.of("firstName", "Ada", "taxId", "IR-123", "birthDate", "1990-05-17"));
        var one = CUSTOMERS + "/" + made.json().get("id").asString();
        assertThat(made.json().get("birthDate").asString()).isEqualTo("1990-05-17");
        var reader = http.as(units.actor(unit.tenant(), "customers:read"));
        assertThat(reader.get(one).text()).doesNotContain("IR-123", "1990-05-17");
        assertThat(admin.get(CUSTOMERS).text()).doesNotContain("IR-123");
        admin.patch(one, Map.of("taxId", "IR-124"));
        assertThat(admin.get(one).json().get("taxId").asString()).isEqualTo("IR-124");
        assertThat(admin.get(one + "/timeline").text()).contains("taxId").doesNotContain("IR-123", "IR-124");
        Acting.run(
                unit,
                () -> assertThat(sql.fetchValue(
                                        "select encode(tax_id, 'escape') from customers.customer where tenant_id = ?",
                                        unit.tenant())
                                .toString())
                        .doesNotContain("IR-124"));
        assertThat(admin.patch(one, "{\"taxId\": null}").json().has("taxId")).isFalse();
        assertThat(admin.post(CUSTOMERS, Map.of("firstName", "x", "birthDate", "3000-01-01"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void letsOneOfTwoWritersWin() throws Exception {
        var one = CUSTOMERS + "/"
                + admin.post(CUSTOMERS, Map.of("firstName", "Ada"))
                        .json()
                        .get("id")
                        .asString();
        var answers = atOnce(
                () -> admin.patch(one, Map.of("city", "Tabriz", "version", 1)).status(),
                () -> admin.patch(one, Map.of("city", "Rasht", "version", 1)).status());
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(admin.get(one).json().get("version").asInt()).isEqualTo(2);
        var twins = atOnce(
                () -> admin.post(CUSTOMERS, Map.of("externalId", "twin", "tags", List.of("b", "a")))
                        .status(),
                () -> admin.post(CUSTOMERS, Map.of("externalId", "twin", "tags", List.of("a", "b")))
                        .status());
        assertThat(twins).containsExactlyInAnyOrder(201, 409);
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Integer>... writers) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(List.of(writers)).stream()
                    .map(f -> f.resultNow())
                    .toList();
        }
    }
}
