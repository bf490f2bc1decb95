package com.hs6tools.crm.platform.files;

import static com.hs6tools.crm.platform.files.FileCaller.CUSTOMERS;
import static com.hs6tools.crm.platform.files.FileCaller.DEALS;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class AttachmentIntegrationTests {
    private final TestUnits units;
    private final TestHttp http;
    private FileCaller admin;

    AttachmentIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
        this.admin = new FileCaller(http.nobody());
    }

    @BeforeEach
    void signIn() {
        admin = new FileCaller(http.as(units.newUnit()));
    }

    private String customer() {
        return admin.made(CUSTOMERS, Map.of("company", "Acme"));
    }

    private String deal(String customer) {
        return admin.made(DEALS, Map.of("title", "Forty saws", "customerId", idOf(customer)));
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void attachesListsDownloadsRemovesAndPutsBack() {
        var deal = deal(customer());
        var file = admin.attached(deal, "drawing.pdf");
        assertThat(file.get("size").asInt()).isEqualTo("content of drawing.pdf".length());
        assertThat(file.get("attachedByName").asString()).startsWith("Test person");
        assertThat(admin.download(file).text()).isEqualTo("content of drawing.pdf");
        var one = deal + "/files/" + file.get("id").asString();
        assertThat(admin.http().delete(one).status()).isEqualTo(204);
        assertThat(admin.names(deal)).isEmpty();
        assertThat(admin.download(file).status()).as("taken off").isEqualTo(404);
        assertThat(admin.http().delete(one).status()).as("once").isEqualTo(404);
        assertThat(admin.http().post(one + "/restore", null).status()).isEqualTo(200);
        assertThat(admin.names(deal)).containsExactly("drawing.pdf");
        assertThat(admin.http().post(one + "/restore", null).status()).isEqualTo(409);
        assertThat(admin.download(file).status()).isEqualTo(200);
        assertThat(admin.http()
                        .delete(deal(customer()) + "/files/" + file.get("id").asString())
                        .status())
                .as("of another deal")
                .isEqualTo(404);
    }

    @Test
    void attachesSeveralOrNone() {
        var deal = deal(customer());
        assertThat(admin.attachAll(deal, 3).json().findValuesAsString("name"))
                .containsExactly("f0.txt", "f1.txt", "f2.txt");
        assertThat(admin.attachAll(deal, 98).json().get("code").asString()).isEqualTo("too_many");
        assertThat(admin.names(deal)).hasSize(3);
        assertThat(admin.attachAll(deal, 97).status()).isEqualTo(201);
        var full = admin.attach(deal, "one.txt", "more");
        assertThat(full.status()).isEqualTo(422);
        assertThat(full.text()).contains("at most 100 files");
        assertThat(admin.attachAll(deal, 0).status()).isEqualTo(422);
    }

    @Test
    void showsTheFilesOfDealsAndInteractionsAtTheCustomer() {
        var customer = customer();
        var deal = deal(customer);
        admin.attached(customer, "contract.pdf");
        admin.attached(deal, "drawing.pdf");
        var sent = admin.http()
                .upload("/api/crm/files", "photo.jpg", new byte[] {1}, null)
                .json()
                .get("id")
                .asString();
        var said = admin.http()
                .post(
                        customer + "/interactions",
                        Map.of("type", "NOTE", "content", "See the photo", "fileIds", List.of(sent)));
        assertThat(said.json().get("fileIds").toString()).contains(sent);
        assertThat(admin.names(customer)).containsExactly("photo.jpg", "drawing.pdf", "contract.pdf");
        var all = admin.http().get(customer + "/files?sort=name&count=true").json();
        assertThat(all.get("total").asInt()).isEqualTo(3);
        assertThat(all.at("/items/1/recordLabel").asString()).isEqualTo("Forty saws");
        assertThat(all.at("/items/1/recordKind").asString()).isEqualTo("opportunity");
        var first = admin.http().get(customer + "/files?limit=2").json();
        assertThat(admin.http()
                        .get(customer + "/files?limit=2&cursor="
                                + first.get("nextCursor").asString())
                        .json()
                        .get("items")
                        .findValuesAsString("name"))
                .containsExactly("contract.pdf");
    }
}
