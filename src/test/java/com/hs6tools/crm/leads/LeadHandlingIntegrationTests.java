package com.hs6tools.crm.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class LeadHandlingIntegrationTests {
    private static final String LEADS = "/api/crm/leads";
    private static final String HANDLING = LEADS + "/handling";

    private final TestUnits units;
    private final TestHttp http;
    private final DSLContext sql;
    private Actor unit;
    private TestCaller admin;

    LeadHandlingIntegrationTests(TestUnits units, TestHttp http, DSLContext sql) {
        this.units = units;
        this.http = http;
        this.sql = sql;
        this.unit = units.newUnit();
        this.admin = http.nobody();
    }

    @BeforeEach
    void signIn() {
        unit = units.newUnit();
        admin = http.as(unit);
    }

    private UUID person(String name) {
        var id = Ids.next();
        Acting.run(unit, () -> sql.execute("""
                        insert into identity.person (tenant_id, id, email, email_hash, name, status) values (?, ?, ?, ?, ?, 'ACTIVE')
                        """, unit.tenant(), id, id + "@example.org", id.toString(), name));
        return id;
    }

    private String owner(Map<String, Object> lead) {
        var made = admin.post(LEADS, lead).json();
        return made.has("ownerName") ? made.get("ownerName").asString() : "nobody";
    }

    private JsonNode handling(Object change) {
        var answer = admin.put(HANDLING, change);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void handsOutByRuleThenInTurnAndSkipsWhoIsAway() {
        var ann = person("Ann");
        var bob = person("Bob");
        var cem = person("Cem");
        assertThat(owner(Map.of("lastName", "first"))).isEqualTo("nobody");
        handling(Map.of(
                "distribution",
                "IN_TURN",
                "people",
                List.of(ann, bob),
                "rules",
                List.of(Map.of("sources", List.of("TRADE_SHOW"), "cities", List.of("تهران"), "people", List.of(cem)))));
        assertThat(owner(Map.of("lastName", "a"))).isEqualTo("Ann");
        assertThat(owner(Map.of("lastName", "b"))).isEqualTo("Bob");
        assertThat(owner(Map.of("lastName", "c"))).isEqualTo("Ann");
        assertThat(owner(Map.of("lastName", "d", "source", "TRADE_SHOW", "city", "تهران")))
                .isEqualTo("Cem");
        handling(Map.of("away", List.of(ann)));
        assertThat(owner(Map.of("lastName", "e"))).isEqualTo("Bob");
        assertThat(owner(Map.of("lastName", "f"))).isEqualTo("Bob");
        assertThat(admin.get(LEADS + "/load")
                        .json()
                        .get("items")
                        .get(0)
                        .get("name")
                        .asString())
                .isEqualTo("Bob");
    }

    @Test
    void handsOutToWhoeverHasTheFewest() {
        var ann = person("Ann");
        var bob = person("Bob");
        handling(Map.of("distribution", "BY_LOAD", "people", List.of(ann, bob)));
        for (int i = 0; i < 3; i++) {
            admin.post(LEADS, Map.of("lastName", "x" + i, "ownerId", ann));
        }
        assertThat(owner(Map.of("lastName", "a"))).isEqualTo("Bob");
        assertThat(owner(Map.of("lastName", "b"))).isEqualTo("Bob");
        assertThat(owner(Map.of("lastName", "c"))).isEqualTo("Bob");
    }

    @Test
    void givesTheOpenLeadsOfWhoLeavesToTheOthers() {
        var ann = person("Ann");
        var bob = person("Bob");
        var cem = person("Cem");
        for (int i = 0; i < 4; i++) {
            admin.post(LEADS, Map.of("lastName", "x" + i, "ownerId", ann));
        }
        assertThat(admin.post(LEADS + "/hand-over", Map.of("from", ann)).status())
                .as("nobody gets leads")
                .isEqualTo(422);
        handling(Map.of("distribution", "IN_TURN", "people", List.of(ann, bob, cem)));
        assertThat(admin.post(LEADS + "/hand-over", Map.of("from", ann))
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(4);
        assertThat(admin.get(LEADS + "?owner=" + bob).json().get("items")).hasSize(2);
        assertThat(admin.post(LEADS + "/hand-over", Map.of("from", bob, "to", cem))
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(2);
        assertThat(admin.get(LEADS + "?owner=" + cem).json().get("items")).hasSize(4);
    }

    @Test
    void refusesWhatMakesNoSenseAndALostUpdate() {
        assertThat(admin.put(HANDLING, Map.of("firstResponseMinutes", 0)).status())
                .isEqualTo(422);
        assertThat(admin.put(HANDLING, Map.of("people", List.of(Ids.next()))).status())
                .isEqualTo(422);
        assertThat(admin.put(HANDLING, Map.of("rules", List.of(Map.of("people", List.of(unit.tenant())))))
                        .status())
                .isEqualTo(422);
        assertThat(handling(Map.of("firstResponseMinutes", 30, "version", 0))
                        .get("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin.put(HANDLING, Map.of("firstResponseMinutes", 31, "version", 0))
                        .status())
                .isEqualTo(409);
        assertThat(admin.put(HANDLING, "{\"firstResponseMinutes\": null}")
                        .json()
                        .has("firstResponseMinutes"))
                .isFalse();
        assertThat(admin.post(LEADS, Map.of("lastName", "x")).json().has("firstResponseDueAt"))
                .isFalse();
    }

    @Test
    void movesTagsAndDeletesMany() {
        var ids = List.of("a", "b", "c").stream()
                .map(n -> admin.post(LEADS, Map.of("lastName", n))
                        .json()
                        .get("id")
                        .asString())
                .toList();
        admin.post(LEADS + "/" + ids.get(2) + "/lose", Map.of("reason", "No need"));
        assertThat(bulk(Map.of("action", "contact", "filter", Map.of()))).isEqualTo(2);
        assertThat(bulk(Map.of("action", "lose", "ids", ids, "reason", "Fair was bad")))
                .isEqualTo(2);
        assertThat(bulk(Map.of("action", "reopen", "filter", Map.of("lostReason", "Fair was bad"))))
                .isEqualTo(2);
        assertThat(admin.get(LEADS + "/" + ids.get(0)).json().get("status").asString())
                .isEqualTo("CONTACTED");
        assertThat(bulk(Map.of("action", "tag", "ids", ids, "tag", "Fair"))).isEqualTo(3);
        assertThat(bulk(Map.of("action", "tag", "ids", ids, "tag", "fair"))).isZero();
        assertThat(bulk(Map.of("action", "delete", "filter", Map.of("tag", "fair", "status", "LOST"))))
                .isEqualTo(1);
        assertThat(admin.get(LEADS).json().get("items")).hasSize(2);
        assertThat(admin.post(LEADS + "/bulk", Map.of("action", "lose", "ids", ids))
                        .status())
                .isEqualTo(422);
        var rep = http.as(units.actor(unit.tenant(), "leads:read", "leads:write"));
        assertThat(rep.post(LEADS + "/bulk", Map.of("action", "assign", "ids", ids))
                        .status())
                .isEqualTo(403);
    }

    private int bulk(Object body) {
        var job = "/api/crm/jobs/"
                + admin.post(LEADS + "/bulk", body).json().get("id").asString();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Set.of("SUCCEEDED", "FAILED")
                        .contains(admin.get(job).json().get("state").asString()));
        return admin.get(job).json().at("/result/changed").asInt();
    }

    @Test
    void tellsHowFarTheLeadsOfEachSourceCame() {
        admin.post(LEADS, Map.of("lastName", "a", "source", "REFERRAL"));
        var lost = LEADS + "/"
                + admin.post(LEADS, Map.of("lastName", "b", "source", "REFERRAL", "expectedValue", 100))
                        .json()
                        .get("id")
                        .asString();
        admin.post(lost + "/contact", null);
        admin.post(lost + "/qualify", null);
        admin.post(lost + "/lose", Map.of("reason", "No need"));
        var won = LEADS + "/"
                + admin.post(LEADS, Map.of("lastName", "c", "source", "PHONE"))
                        .json()
                        .get("id")
                        .asString();
        admin.post(won + "/convert", null);
        var report = admin.get(LEADS + "/report").json();
        assertThat(report.get("funnel").toString())
                .contains("\"created\":3", "\"contacted\":2", "\"qualified\":2", "\"converted\":1", "\"lost\":1");
        assertThat(report.get("funnel").get("inTime").asInt()).isEqualTo(2);
        assertThat(report.get("sources").get(0).get("source").asString()).isEqualTo("REFERRAL");
        assertThat(report.get("sources")
                        .get(0)
                        .get("funnel")
                        .get("expectedValue")
                        .asInt())
                .isEqualTo(100);
        assertThat(report.get("lostReasons").toString()).isEqualTo("[{\"reason\":\"No need\",\"count\":1}]");
        assertThat(admin.get(LEADS + "/report?from=2020-01-01&to=2020-02-01")
                        .json()
                        .get("funnel")
                        .get("created")
                        .asInt())
                .isZero();
        assertThat(admin.get(LEADS + "/report?from=2021-01-01&to=2020-02-01").status())
                .isEqualTo(400);
    }
}
