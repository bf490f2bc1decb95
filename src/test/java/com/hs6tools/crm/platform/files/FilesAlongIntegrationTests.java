package com.hs6tools.crm.platform.files;

import static com.hs6tools.crm.platform.files.FileCaller.CUSTOMERS;
import static com.hs6tools.crm.platform.files.FileCaller.DEALS;
import static com.hs6tools.crm.platform.files.FileCaller.LEADS;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files go where their record goes, and are cleared away when they belong to none. */
@IntegrationTest
class FilesAlongIntegrationTests {
    private final TestUnits units;
    private final TestHttp http;
    private final DSLContext sql;
    private final StoredFiles files;
    private final FileClearing clearing;
    private Actor unit = Actor.system(Ids.next());
    private FileCaller admin;

    FilesAlongIntegrationTests(
            TestUnits units, TestHttp http, DSLContext sql, StoredFiles files, FileClearing clearing) {
        this.units = units;
        this.http = http;
        this.sql = sql;
        this.files = files;
        this.clearing = clearing;
        this.admin = new FileCaller(http.nobody());
    }

    @BeforeEach
    void signIn() {
        unit = units.newUnit();
        admin = new FileCaller(http.as(unit));
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void goAlongWithAMergedCustomerAndComeBack() {
        var survivor = admin.made(CUSTOMERS, Map.of("company", "Acme"));
        var other = admin.made(CUSTOMERS, Map.of("company", "Acme Ltd"));
        admin.attached(survivor, "a.txt");
        var moved = admin.attached(other, "b.txt");
        admin.attached(admin.made(DEALS, Map.of("title", "Saws", "customerId", idOf(other))), "deal.txt");
        var merge = admin.http().post(survivor + "/merge", Map.of("from", idOf(other)));
        assertThat(merge.json().get("moves").toString()).contains("{\"kind\":\"files\",\"count\":1}");
        assertThat(admin.names(survivor)).containsExactlyInAnyOrder("a.txt", "b.txt", "deal.txt");
        assertThat(admin.download(moved).status()).isEqualTo(200);
        admin.attached(survivor, "later.txt");
        var undone = admin.http()
                .post("/api/crm/merges/" + merge.json().get("mergeId").asString() + "/undo", null);
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(admin.names(survivor)).containsExactlyInAnyOrder("a.txt", "later.txt");
        assertThat(admin.names(other)).containsExactlyInAnyOrder("b.txt", "deal.txt");
    }

    @Test
    void ofALeadAreTheCustomersAndTheDealsItBecomes() {
        var lead = admin.made(LEADS, Map.of("company", "Engines", "email", "ada@example.org"));
        var file = admin.attached(lead, "drawing.pdf");
        var sent = admin.http()
                .upload("/api/crm/files", "mail.eml", new byte[] {1}, null)
                .json()
                .get("id")
                .asString();
        admin.http()
                .post(
                        lead + "/interactions",
                        Map.of("type", "EMAIL", "direction", "IN", "subject", "See", "fileIds", List.of(sent)));
        var done = admin.http()
                .post(lead + "/convert", Map.of("opportunity", Map.of("title", "Forty saws", "value", 100)));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        var customer = CUSTOMERS + "/" + done.json().get("customerId").asString();
        var deal = DEALS + "/" + done.json().get("opportunityId").asString();
        assertThat(admin.names(customer)).containsExactlyInAnyOrder("drawing.pdf", "mail.eml");
        assertThat(admin.names(deal)).containsExactly("drawing.pdf");
        assertThat(admin.names(lead)).as("history").containsExactly("drawing.pdf");
        assertThat(admin.attach(lead, "late.txt", "x").status()).isEqualTo(409);
        assertThat(admin.http()
                        .delete(lead + "/files/" + file.get("id").asString())
                        .status())
                .isEqualTo(409);
        var withoutLeads = new FileCaller(http.as(units.actor(unit.tenant(), "customers:read")));
        assertThat(withoutLeads.names(customer)).containsExactlyInAnyOrder("drawing.pdf", "mail.eml");
        assertThat(withoutLeads.download(file).status()).isEqualTo(200);
        assertThat(withoutLeads.http().get("/api/crm/files/" + sent).status()).isEqualTo(200);
    }

    @Test
    void areClearedAwayOnlyWhenTheyBelongToNobodyForLong() throws IOException {
        var lead = admin.made(LEADS, Map.of("lastName", "Ada"));
        var kept = admin.attached(lead, "kept.txt");
        var justRemoved = admin.attached(lead, "just removed.txt");
        var longRemoved = admin.attached(lead, "long removed.txt");
        admin.http().delete(lead + "/files/" + justRemoved.get("id").asString());
        admin.http().delete(lead + "/files/" + longRemoved.get("id").asString());
        var forgotten = admin.http()
                .upload("/api/crm/files", "f.txt", new byte[] {1}, null)
                .json();
        var fresh = admin.http()
                .upload("/api/crm/files", "g.txt", new byte[] {1}, null)
                .json();
        admin.http().delete(lead);
        Acting.run(unit, () -> {
            sql.execute(
                    "update platform.attachment set removed_at = removed_at - interval '31 days' where id = ?::uuid",
                    longRemoved.get("id").asString());
            sql.execute(
                    "update platform.stored_file set created_at = created_at - interval '40 days' where id <> ?::uuid",
                    fresh.get("id").asString());
        });
        var stray = onDisk(kept).resolveSibling(UUID.randomUUID().toString());
        Files.writeString(stray, "left by a transaction that failed");
        Files.setLastModifiedTime(stray, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        for (int i = 0; i < 1_100; i++) {
            var another =
                    Files.createFile(stray.resolveSibling(UUID.randomUUID().toString()));
            Files.setLastModifiedTime(another, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        }
        Files.setLastModifiedTime(onDisk(kept), FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        var gone = List.of(onDisk(longRemoved), onDisk(forgotten.get("id").asString()));
        var there = List.of(
                onDisk(kept), onDisk(justRemoved), onDisk(fresh.get("id").asString()));
        Acting.run(unit, clearing::clear);
        assertThat(gone).allSatisfy(file -> assertThat(file).doesNotExist());
        assertThat(there).allSatisfy(file -> assertThat(file).exists());
        try (var left = Files.list(stray.getParent())) {
            assertThat(left).as("of this unit").hasSize(there.size());
        }
        admin.http().post(lead + "/restore", null);
        assertThat(admin.names(lead)).as("of a deleted lead they stay").containsExactly("kept.txt");
        assertThat(admin.http()
                        .post(lead + "/files/" + longRemoved.get("id").asString() + "/restore", null)
                        .status())
                .isEqualTo(404);
    }

    private Path onDisk(JsonNode attachment) {
        return onDisk(attachment.get("fileId").asString());
    }

    private Path onDisk(String file) {
        return Acting.call(unit, () -> files.open(UUID.fromString(file)));
    }
}
