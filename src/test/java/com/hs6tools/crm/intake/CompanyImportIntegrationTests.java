package com.hs6tools.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.intake.FileImport.Counts;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files of customers that name main contacts and parent companies. */
@IntegrationTest
class CompanyImportIntegrationTests {
    private static final String CUSTOMERS = "/api/crm/customers";
    private static final String FILE = """
            id;company;last name;main contact;contact email;contact phone;contact role;parent company
            1;Arya Holding;;;;;;
            2;Arya Wood;;Mina Rad;mina@arya.example;+98 912 000 0001;purchasing;1
            3;Arya Steel;;Omid Far;;;مدیر;arya wood
            4;;Person;Somebody;;;;
            5;Lonely;;;;+98 912 000 0002;;
            6;Orphan;;;;;;Nobody Ltd
            7;Bad;;Ali;not-an-address;;;
            """;

    private final ImportTrial trial;
    private final UndoImport undo;
    private final RejectedRows rejects;
    private final Actor unit;
    private final TestCaller admin;

    CompanyImportIntegrationTests(
            ImportTrial trial, UndoImport undo, RejectedRows rejects, TestUnits units, TestHttp http) {
        this.trial = trial;
        this.undo = undo;
        this.rejects = rejects;
        this.unit = units.newUnit();
        this.admin = http.as(unit);
    }

    private UUID take(String file, boolean dryRun) {
        return trial.take(
                        unit,
                        "file.csv",
                        file.getBytes(StandardCharsets.UTF_8),
                        new ImportRequest(ImportKind.CUSTOMERS, null, null, null, dryRun, null))
                .id();
    }

    private Counts counts(UUID id) {
        return trial.found(unit, id).result();
    }

    private List<String> rejected(UUID id) {
        return trial.as(
                unit,
                () -> rejects.first(id, 100).stream()
                        .map(r -> r.line() + " " + r.field() + " " + r.code())
                        .toList());
    }

    private JsonNode customer(String externalId) {
        return admin.get(CUSTOMERS + "?externalId=" + externalId).json().at("/items/0");
    }

    private JsonNode contacts(String externalId) {
        return admin.get(CUSTOMERS + "/" + customer(externalId).get("id").asString() + "/contacts")
                .json()
                .get("items");
    }

    private String parent(String externalId) {
        return admin.get(CUSTOMERS + "/" + customer(externalId).get("id").asString() + "/company")
                .json()
                .path("parentId")
                .asString("");
    }

    @Test
    void bringContactsAndParentsAndRefuseWhatIsNotKnown() {
        assertThat(counts(take(FILE, true)).rejected()).isEqualTo(3);
        var first = take(FILE, false);
        assertThat(rejected(first))
                .containsExactly(
                        "5 contactName not_a_company",
                        "6 contactName required",
                        "7 parentCompany unknown_customer",
                        "8 contactEmail bad_email");
        assertThat(counts(first)).isEqualTo(new Counts(3, 0, 0, 4, 0));
        var mina = contacts("2").get(0);
        assertThat(mina.get("name").asString()).isEqualTo("Mina Rad");
        assertThat(mina.get("main").asBoolean()).isTrue();
        assertThat(mina.get("roles").toString()).isEqualTo("[\"BUYER\"]");
        assertThat(mina.get("phones").toString()).isEqualTo("[\"+989120000001\"]");
        assertThat(parent("2")).isEqualTo(customer("1").get("id").asString());
        assertThat(parent("3"))
                .as("by its name")
                .isEqualTo(customer("2").get("id").asString());
        assertThat(counts(take(FILE, false)).unchanged()).as("nothing new").isEqualTo(3);
        assertThat(contacts("2")).hasSize(1);
    }

    @Test
    void completeAContactAndGoBackAltogether() {
        var first = take(FILE, false);
        var more = take("id;main contact;contact email\n3;omid far;omid@arya.example\n", false);
        assertThat(counts(more)).isEqualTo(new Counts(0, 1, 0, 0, 0));
        assertThat(contacts("3").get(0).get("emails").toString()).isEqualTo("[\"omid@arya.example\"]");
        trial.finished(unit, trial.as(unit, () -> undo.undo(more).id()));
        assertThat(contacts("3")).hasSize(1);
        assertThat(contacts("3").get(0).get("emails")).isEmpty();
        trial.finished(unit, trial.as(unit, () -> undo.undo(first).id()));
        assertThat(admin.get(CUSTOMERS).json().get("items")).isEmpty();
    }

    @Test
    void aContactWhomAQuoteGoesToStaysWithHisCompany() {
        var first = take(FILE, false);
        var quote = admin.post(
                "/api/crm/quotes",
                Map.of(
                        "customerId",
                        customer("2").get("id").asString(),
                        "contactId",
                        contacts("2").get(0).get("id").asString()));
        assertThat(quote.status()).isEqualTo(201);
        trial.finished(unit, trial.as(unit, () -> undo.undo(first).id()));
        assertThat(contacts("2")).hasSize(1);
        assertThat(customer("3").isMissingNode()).isTrue();
    }

    @Test
    void refuseACircle() {
        take(FILE, false);
        var circle = take("id;parent company\n1;3\n", false);
        assertThat(rejected(circle)).containsExactly("2 parentCompany circle");
    }
}
