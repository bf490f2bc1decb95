package com.hs6tools.crm.customers.companies;

import static com.hs6tools.crm.customers.companies.CompanyCalls.contact;
import static com.hs6tools.crm.customers.companies.CompanyCalls.contacts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.customers.spi.SearchSource;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The people at a company: noted, changed, found, and nobody else's. */
@IntegrationTest
class ContactIntegrationTests {
    private final TestUnits units;
    private final TestHttp http;
    private final ContactSearch search;
    private final DSLContext sql;
    private Actor unit = Actor.system(Ids.next());
    private TestCaller admin;
    private CompanyCalls calls;
    private String company = "";

    ContactIntegrationTests(TestUnits units, TestHttp http, ContactSearch search, DSLContext sql) {
        this.units = units;
        this.http = http;
        this.search = search;
        this.sql = sql;
        this.admin = http.nobody();
        this.calls = new CompanyCalls(admin);
    }

    @BeforeEach
    void signIn() {
        unit = units.newUnit();
        admin = http.as(unit);
        calls = new CompanyCalls(admin);
        company = calls.company("Acme Steel");
    }

    @Test
    void theFirstOneEnteredIsTheMainOneUntilAnotherIsChosen() {
        var ada = calls.contact(company, Map.of("name", "Ada Berg", "roles", List.of("BUYER", "BUYER")));
        var omid = calls.contact(
                company,
                Map.of(
                        "name",
                        "امید کریمی",
                        "jobTitle",
                        "مدیر خرید",
                        "emails",
                        List.of("omid@acme.example"),
                        "phones",
                        List.of("+1 (650) 253-0000")));
        var listed = admin.get(contacts(company)).json().get("items");
        assertThat(listed.findValuesAsString("id")).containsExactly(ada, omid);
        assertThat(listed.get(0).get("main").asBoolean()).isTrue();
        assertThat(listed.get(0).get("roles").toString()).isEqualTo("[\"BUYER\"]");
        assertThat(listed.get(1).get("phones").toString()).isEqualTo("[\"+16502530000\"]");

        assertThat(admin.patch(contact(company, omid), "{\"main\":true}").status())
                .isEqualTo(200);
        assertThat(admin.get(contacts(company)).json().get("items").findValuesAsString("id"))
                .containsExactly(omid, ada);
        admin.delete(contact(company, omid));
        assertThat(admin.get(contacts(company)).json().at("/items/0/main").asBoolean())
                .isTrue();
        assertThat(admin.post(contact(company, omid) + "/restore", null)
                        .json()
                        .at("/main")
                        .asBoolean())
                .as("he was chosen")
                .isTrue();
    }

    @Test
    void changesWhatIsNamedAndRefusesALostUpdate() {
        var ada = calls.contact(company, Map.of("name", "Ada Berg", "note", "Likes tea"));
        var changed = admin.patch(contact(company, ada), "{\"note\":null,\"jobTitle\":\"CTO\",\"version\":1}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().has("note")).isFalse();
        assertThat(changed.json().get("version").asInt()).isEqualTo(2);
        assertThat(admin.patch(contact(company, ada), "{\"jobTitle\":\"CEO\",\"version\":1}")
                        .status())
                .isEqualTo(409);
        assertThat(admin.patch(contact(company, ada), "{\"jobTitle\":\"CTO\"}")
                        .json()
                        .get("version")
                        .asInt())
                .as("nothing changed")
                .isEqualTo(2);
    }

    @Test
    void refusesWhatCannotBe() {
        refused("{}", "name");
        refused("{\"name\":\" \"}", "name");
        refused("{\"name\":\"A\",\"emails\":[\"not one\"]}", "emails[0]");
        refused("{\"name\":\"A\",\"phones\":[\"\"]}", "phones[0]");
        refused("{\"name\":\"A\",\"roles\":[null]}", "roles");
        refused("{\"name\":\"" + "x".repeat(201) + "\"}", "name");
        refused(
                "{\"name\":\"A\",\"emails\":[" + String.join(",", Collections.nCopies(11, "\"a@b.example\"")) + "]}",
                "emails");
        assertThat(admin.post(contacts(company), "{\"name\":\"A\",\"roles\":[\"KING\"]}")
                        .status())
                .isEqualTo(400);
        var person = calls.made(CompanyCalls.CUSTOMERS, Map.of("lastName", "Person"));
        var refusal = admin.post(contacts(person), "{\"name\":\"A\"}");
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.json().at("/errors/0/code").asString()).isEqualTo("not_a_company");
    }

    private void refused(String body, String field) {
        var answer = admin.post(contacts(company), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void isFoundEverywhereByNameAddressAndNumberAndLeadsToTheCompany() {
        calls.contact(
                company,
                Map.of(
                        "name",
                        "Behrouz Karimi",
                        "emails",
                        List.of("b.karimi@acme.example"),
                        "phones",
                        List.of("+98 912 345 6789")));
        for (var typed : List.of("behr", "karimi", "b.karimi@acme", "+98 912 345 67 89", "۹۱۲۳۴۵۶۷", "9123456789")) {
            var group = admin.get("/api/crm/search?q={q}", typed).json().get("groups").values().stream()
                    .filter(g -> g.get("kind").asString().equals("contacts"))
                    .findFirst();
            assertThat(group).as(typed).isPresent();
            var hit = group.get().at("/items/0");
            assertThat(hit.get("title").asString()).isEqualTo("Behrouz Karimi");
            assertThat(hit.get("subtitle").asString()).isEqualTo("Acme Steel");
            assertThat(hit.get("link").asString()).isEqualTo("/customers/" + company);
        }
    }

    @Test
    void belongsToTheUnitAndToWhoMaySeeTheCompany() {
        var ada = calls.contact(company, Map.of("name", "Ada Berg"));
        var stranger = http.as(units.newUnit());
        assertThat(stranger.get(contacts(company)).status()).isEqualTo(404);
        assertThat(stranger.patch(contact(company, ada), "{\"name\":\"X\"}").status())
                .isEqualTo(404);
        var rep = http.as(new Actor(
                unit.tenant(),
                Actor.Kind.PERSON,
                Ids.next(),
                "Rep",
                Set.of("customers:read", "customers:write"),
                Actor.Scope.OWN,
                Set.of(),
                "127.0.0.1",
                null));
        assertThat(rep.get(contacts(company)).status()).isEqualTo(404);
        assertThat(rep.post(contacts(company), "{\"name\":\"X\"}").status()).isEqualTo(404);
        assertThat(rep.get("/api/crm/search?q=Ada").text()).doesNotContain("Ada Berg");
        var other = calls.company("Other");
        assertThat(admin.get(contact(other, ada)).status())
                .as("under another company's address")
                .isEqualTo(404);
    }

    @Test
    void theTrailTellsWhoSawAndWhoChangedWhat() {
        var ada = calls.contact(company, Map.of("name", "Ada Berg"));
        admin.patch(contact(company, ada), "{\"jobTitle\":\"CTO\"}");
        admin.get(contacts(company));
        admin.get(contact(company, ada));
        admin.delete(contact(company, ada));
        await().untilAsserted(() -> assertThat(Superuser.ask(
                        "select string_agg(distinct action, ',' order by action) from audit.entry where tenant_id = '"
                                + unit.tenant() + "' and action like 'contact%'"))
                .isEqualTo("contact.created,contact.deleted,contact.updated,contact.viewed,contacts.listed"));
    }

    @Test
    void everyStepOfTheSearchHasItsIndex() {
        var big = units.newUnit();
        Acting.run(big, () -> {
            sql.execute("""
                    with firm as (insert into customers.customer (tenant_id, id, name, name_key, search_text)
                        select ?, platform.new_id(), 'Firm ' || n, 'firm ' || n, 'firm ' || n from generate_series(1, 2000) n
                        returning tenant_id, id, name)
                    insert into customers.contact (tenant_id, id, customer_id, name, name_key, emails, phones, keys, search_text)
                    select tenant_id, platform.new_id(), id, w || ' ' || n, w || ' ' || n, array[w || n || '@firm.example'],
                        array['+98912' || lpad(n::text, 7, '0')], array[w || n || '@firm.example', '+98912' || lpad(n::text, 7, '0')],
                        w || ' ' || n || ' ' || w || n || '@firm.example +98912' || lpad(n::text, 7, '0')
                    from (select tenant_id, id, n, translate(md5(name || n), '0123456789', 'aeiourlmns') as w
                        from firm, generate_series(1, 10) n) people
                    """, big.tenant());
            Superuser.run("vacuum analyze customers.contact, customers.customer");
            for (var typed : List.of("aei", "er", "+98 912 000 0007", "someone@firm.example")) {
                var folded = SearchText.of(typed);
                assertThat(search.plans(new SearchSource.Query(typed, folded, 8)))
                        .allSatisfy(plan -> assertThat(plan)
                                .containsPattern("contact_(search|name|keys)")
                                .doesNotContain("Seq Scan on contact"));
            }
        });
    }
}
