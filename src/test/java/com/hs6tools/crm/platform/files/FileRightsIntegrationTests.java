package com.hs6tools.crm.platform.files;

import static com.hs6tools.crm.platform.files.FileCaller.CUSTOMERS;
import static com.hs6tools.crm.platform.files.FileCaller.DEALS;
import static com.hs6tools.crm.platform.files.FileCaller.LEADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may read, bring and take away which file. */
@IntegrationTest
class FileRightsIntegrationTests {
    private static final String[] EVERYTHING = {
        "customers:read",
        "customers:write",
        "interactions:write",
        "leads:read",
        "leads:write",
        "opportunities:read",
        "opportunities:write"
    };

    private final TestUnits units;
    private final TestHttp http;
    private final DSLContext sql;
    private Actor unit = Actor.system(Ids.next());
    private FileCaller admin;

    FileRightsIntegrationTests(TestUnits units, TestHttp http, DSLContext sql) {
        this.sql = sql;
        this.units = units;
        this.http = http;
        this.admin = new FileCaller(http.nobody());
    }

    @BeforeEach
    void signIn() {
        unit = units.newUnit();
        admin = new FileCaller(http.as(unit));
    }

    private FileCaller seeingAll(String... rights) {
        return new FileCaller(http.as(units.actor(unit.tenant(), rights)));
    }

    private FileCaller seeing(Actor.Scope scope, UUID id) {
        return new FileCaller(http.as(new Actor(
                unit.tenant(),
                Actor.Kind.PERSON,
                id,
                "Somebody",
                Set.of(EVERYTHING),
                scope,
                Set.of(id),
                "127.0.0.1",
                null)));
    }

    private void inOneTeam(UUID... people) {
        var team = Ids.next();
        Acting.run(unit, () -> {
            sql.execute("insert into identity.team (tenant_id, id, name) values (?, ?, 'Saws')", unit.tenant(), team);
            sql.execute(
                    "update identity.person set team_id = ? where tenant_id = ? and id = any(?)",
                    team,
                    unit.tenant(),
                    people);
        });
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void assertCloses(FileCaller who, String record, JsonNode file) {
        assertThat(who.download(file).status()).isEqualTo(404);
        assertThat(who.http().get(record + "/files").status()).isIn(403, 404);
        assertThat(who.attach(record, "x.txt", "x").status()).isIn(403, 404);
        var one = record + "/files/" + file.get("id").asString();
        assertThat(who.http().delete(one).status()).isIn(403, 404);
        assertThat(who.http().post(one + "/restore", null).status()).isIn(403, 404);
        assertThat(who.http().patch(one, Map.of("name", "y.txt")).status()).isIn(403, 404);
    }

    @Test
    void followsTheScopeOfTheRecord() {
        var me = Ids.next();
        var colleague = Ids.next();
        var owner = seeing(Actor.Scope.OWN, me);
        var leader = seeing(Actor.Scope.TEAM, colleague);
        var alone = seeing(Actor.Scope.OWN, Ids.next());
        var otherTeam = seeing(Actor.Scope.TEAM, Ids.next());
        inOneTeam(me, colleague);
        var customer = admin.made(CUSTOMERS, Map.of("company", "Acme", "ownerId", me));
        var records = List.of(
                customer,
                admin.made(LEADS, Map.of("lastName", "Ada", "ownerId", me)),
                admin.made(DEALS, Map.of("title", "Saws", "customerId", idOf(customer), "ownerId", me)));
        for (var record : records) {
            var file = admin.attached(record, "plan.pdf");
            for (var mine : List.of(owner, leader)) {
                assertThat(mine.download(file).status()).as(record).isEqualTo(200);
                assertThat(mine.names(record)).contains("plan.pdf");
                assertThat(mine.attach(record, "more.txt", "x").status()).isEqualTo(201);
            }
            assertCloses(alone, record, file);
            assertCloses(otherTeam, record, file);
            assertCloses(new FileCaller(http.as(units.newUnit())), record, file);
        }
    }

    @Test
    void followsTheRightsToTheRecord() {
        var lead = admin.made(LEADS, Map.of("lastName", "Ada"));
        var file = admin.attached(lead, "plan.pdf");
        assertCloses(seeingAll("customers:read", "customers:write", "imports:run"), lead, file);
        var reader = seeingAll("leads:read");
        assertThat(reader.download(file).status()).isEqualTo(200);
        assertThat(reader.attach(lead, "x.txt", "x").status()).isEqualTo(403);
        assertThat(reader.http()
                        .delete(lead + "/files/" + file.get("id").asString())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void opensNothingOfAnAreaThatIsSwitchedOff() {
        var lead = admin.made(LEADS, Map.of("lastName", "Ada"));
        var customer = admin.made(CUSTOMERS, Map.of("company", "Acme"));
        var deal = admin.made(DEALS, Map.of("title", "Saws", "customerId", idOf(customer)));
        var ofLead = admin.attached(lead, "lead.pdf");
        var ofDeal = admin.attached(deal, "deal.pdf");
        assertThat(admin.http()
                        .put("/api/admin/settings", "{\"modulesOff\":[\"leads\",\"opportunities\"]}")
                        .status())
                .isEqualTo(200);
        assertCloses(admin, lead, ofLead);
        assertCloses(admin, deal, ofDeal);
        assertThat(admin.names(customer)).isEmpty();
        admin.http().put("/api/admin/settings", "{\"modulesOff\":[]}");
        assertThat(admin.download(ofLead).status()).isEqualTo(200);
        assertThat(admin.names(customer)).containsExactly("deal.pdf");
    }

    @Test
    void closesTheFilesOfADeletedRecordAndOpensThemWithIt() {
        var lead = admin.made(LEADS, Map.of("lastName", "Ada"));
        var file = admin.attached(lead, "plan.pdf");
        assertThat(admin.http().delete(lead).status()).isEqualTo(204);
        assertCloses(admin, lead, file);
        admin.http().post(lead + "/restore", null);
        assertThat(admin.download(file).status()).isEqualTo(200);
    }

    @Test
    void showsAtTheCustomerOnlyDealsThatMayBeSeen() {
        var me = Ids.next();
        var mine = seeing(Actor.Scope.OWN, me);
        var customer = admin.made(CUSTOMERS, Map.of("company", "Acme", "ownerId", me));
        admin.attached(customer, "own.pdf");
        var file = admin.attached(
                admin.made(DEALS, Map.of("title", "Saws", "customerId", idOf(customer))), "of another's deal.pdf");
        assertThat(mine.names(customer)).containsExactly("own.pdf");
        assertThat(mine.download(file).status()).isEqualTo(404);
        assertThat(seeingAll("customers:read").names(customer)).containsExactly("own.pdf");
    }

    @Test
    void whatIsOnNoRecordYetIsItsBringersAlone() {
        var me = seeingAll(EVERYTHING);
        var sent = me.http()
                .upload("/api/crm/files", "photo.jpg", new byte[] {1}, null)
                .json()
                .get("id")
                .asString();
        var path = "/api/crm/files/" + sent;
        assertThat(me.http().get(path).status()).isEqualTo(200);
        assertThat(admin.http().get(path).status()).isEqualTo(404);
        var customer = admin.made(CUSTOMERS, Map.of("company", "Acme"));
        var said = Map.of("type", "NOTE", "content", "See", "fileIds", List.of(sent));
        assertThat(admin.http().post(customer + "/interactions", said).status())
                .as("nobody puts on his record what he may not read")
                .isEqualTo(404);
        assertThat(me.http().post(customer + "/interactions", said).status()).isEqualTo(201);
        assertThat(admin.http().get(path).status()).isEqualTo(200);
        assertThat(seeing(Actor.Scope.OWN, Ids.next()).http().get(path).status())
                .isEqualTo(404);
    }

    @Test
    void anImportReadsNoFileOfARecord() {
        var file = admin.attached(admin.made(LEADS, Map.of("lastName", "Ada")), "list.csv");
        var importer = seeingAll("imports:run").http();
        var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(
                        "/api/crm/imports/preview")
                .file(new org.springframework.mock.web.MockMultipartFile(
                        "request",
                        "",
                        "application/json",
                        ("{\"fileId\": \"" + file.get("fileId").asString() + "\"}").getBytes(StandardCharsets.UTF_8)));
        assertThat(importer.send(request).status()).isEqualTo(404);
    }

    @Test
    void theTrailKnowsWhoAttachedRemovedAndRead() {
        var lead = admin.made(LEADS, Map.of("lastName", "Ada"));
        var file = admin.attached(lead, "plan.pdf");
        admin.download(file);
        var one = lead + "/files/" + file.get("id").asString();
        admin.http().patch(one, Map.of("name", "floor plan.pdf"));
        admin.http().delete(one);
        admin.http().post(one + "/restore", null);
        admin.names(lead);
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(admin.http()
                                .get("/api/admin/audit?subjectId=" + idOf(lead) + "&limit=50")
                                .json()
                                .get("items")
                                .findValuesAsString("action"))
                        .contains(
                                "lead.file_attached",
                                "lead.file_downloaded",
                                "lead.file_renamed",
                                "lead.file_removed",
                                "lead.file_restored",
                                "lead.files_viewed"));
    }
}
