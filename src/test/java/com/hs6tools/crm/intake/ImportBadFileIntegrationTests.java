package com.hs6tools.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Files that are not what they should be, through the API to what is kept of them. */
@IntegrationTest
class ImportBadFileIntegrationTests {
    private static final String PERSIAN = "شناسه;نام;نام خانوادگي\n1;علي;رضايي\n2;زهرا;احمدي\n";
    private static final Map<String, Object> CUSTOMERS = Map.of("kind", "CUSTOMERS");

    private final ImportTrial trial;
    private final TestHttp http;
    private final TestUnits units;
    private Actor person = Actor.system(Ids.next());
    private TestCaller admin;

    ImportBadFileIntegrationTests(ImportTrial trial, TestHttp http, TestUnits units) {
        this.trial = trial;
        this.http = http;
        this.units = units;
        this.admin = http.nobody();
    }

    @BeforeEach
    void signIn() {
        person = units.newUnit();
        admin = http.as(person);
    }

    @Test
    void saysThatAFileIsEmpty() {
        for (var empty : new String[] {"", "\n\r\n\n", "\ufeff", " , ,\n"}) {
            assertRefused(utf8(empty), "empty_file");
        }
        assertRefused(BadFiles.gzip(utf8("")), "empty_file");
    }

    @Test
    void saysThatAFileIsNoTable() throws IOException {
        assertRefused(BadFiles.noise(20_000), "not_text");
        assertRefused(BadFiles.gzip(BadFiles.noise(20_000)), "not_text");
        assertRefused(BadFiles.zip(Map.of("readme.txt", utf8("hello"))), "not_a_workbook");
        assertRefused(utf8("%PDF-1.7\n\u0000\u0001\u0002\u0003" + "\u0000".repeat(900)), "not_text");
    }

    @Test
    void saysThatAFileEndsTooEarly() throws IOException {
        var zipped = BadFiles.gzip(BadFiles.rows(50_000));
        assertFails(Arrays.copyOf(zipped, zipped.length / 2), "truncated");
        assertRefused(Arrays.copyOf(zipped, 12), "truncated");
        var book = BadFiles.workbook(2_000);
        assertRefused(Arrays.copyOf(book, book.length / 2), "damaged_workbook");
        assertRefused(Arrays.copyOf(book, 40), "damaged_workbook");
    }

    /** Cut off in the middle of a row: what is whole is taken, what is not is refused as a row. */
    @Test
    void takesTheWholeRowsOfATextThatEndsTooEarly() {
        var result = taken(utf8("id,first name,email\n1,Ann,ann@example.org\n2,Bob,bob@exa"), CUSTOMERS)
                .get("result");
        assertThat(result.get("created").asInt()).isEqualTo(1);
        assertThat(result.get("rejected").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1256", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void readsTheSameNamesWhateverTheEncoding(String charset) {
        taken(PERSIAN.getBytes(Charset.forName(charset)), CUSTOMERS);
        assertThat(trial.row(person, "select string_agg(name, ',' order by external_id) from customers.customer"))
                .isEqualTo("علي رضايي,زهرا احمدي");
    }

    @Test
    void warnsOfAnEncodingThatCannotBeRight() {
        var seen = admin.upload(
                        "/api/crm/imports/preview",
                        "f.csv",
                        PERSIAN.getBytes(Charset.forName("windows-1256")),
                        Map.of("options", Map.of("encoding", "UTF-8")))
                .json();
        assertThat(seen.get("problems").toString()).contains("encoding_doubtful");
    }

    @Test
    void saysThatTheDelimiterCutsNothing() {
        var wrong =
                Map.of("kind", "CUSTOMERS", "options", Map.of("delimiter", "|"), "mapping", Map.of("email", "email"));
        var refused = taken(utf8("id,email\n1,ann@example.org\n"), wrong);
        assertThat(refused.at("/error/code").asString()).isEqualTo("unknown_column");
        assertThat(refused.at("/error/message").asString()).contains("id,email");
        var seen = admin.upload(
                        "/api/crm/imports/preview",
                        "f.csv",
                        utf8("id,email\n1,ann@example.org\n"),
                        Map.of("options", Map.of("delimiter", "|")))
                .json();
        assertThat(seen.get("problems").toString()).contains("one_column");
    }

    @Test
    void takesAFileWithoutAHeaderByThePlacesOfItsColumns() {
        var file = utf8("17,Ann,ann@example.org\n18,Bob,bob@example.org\n");
        var seen = admin.upload("/api/crm/imports/preview", "f.csv", file, Map.of("kind", "CUSTOMERS"))
                .json();
        assertThat(seen.get("header").asBoolean()).isFalse();
        assertThat(seen.at("/columns/2/guess").asString()).isEqualTo("email");
        var mapping = Map.of("externalId", "Column 1", "firstName", "Column 2", "email", "Column 3");
        assertThat(taken(file, Map.of("kind", "CUSTOMERS", "mapping", mapping))
                        .at("/result/created")
                        .asInt())
                .isEqualTo(2);
        assertThat(trial.row(person, "select name, email from customers.customer where external_id = '17'"))
                .isEqualTo("Ann ann@example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05,2026-01-05",
        "05.01.2026,2026-01-05",
        "5 Jan 2026,2026-01-05",
        "'Jan 5, 2026',2026-01-05",
        "1404/10/15,2026-01-05",
        "۱۴۰۴/۱۰/۱۵,2026-01-05",
        "٢٠٢٦-٠١-٠٥,2026-01-05",
        "20260105,2026-01-05",
        "2026-01-05T09:30:00+03:30,2026-01-05"
    })
    void readsADayInAnyFormatBesideOthers(String written, String day) {
        var rows = "order,date,sku,qty,price\no1,\"" + written + "\",S,1,2\no2,2026-02-03,S,1,2\no3,some day,S,1,2\n";
        var result = taken(utf8(rows), Map.of("kind", "ORDER_LINES")).get("result");
        assertThat(result.get("created").asInt()).isEqualTo(2);
        assertThat(result.get("rejected").asInt()).isEqualTo(1);
        assertThat(trial.row(
                        person,
                        "select (placed_at at time zone 'UTC')::date from commerce.purchase where external_id = 'o1'"))
                .isEqualTo(day);
    }

    @Test
    void keepsAFormulaAsTextAndDisarmsItInAnExport() {
        taken(
                utf8("sku,name\nA,\"=HYPERLINK(\"\"http://example.org\"\",\"\"x\"\")\"\n+B,@cmd\n"),
                Map.of("kind", "PRODUCTS"));
        assertThat(trial.row(person, "select name from commerce.product where sku = 'A'"))
                .isEqualTo("=HYPERLINK(\"http://example.org\",\"x\")");
        assertThat(admin.get("/api/crm/products?format=csv").text())
                .contains("'=HYPERLINK", "'+B", "'@cmd")
                .doesNotContain("\n+B");
    }

    @Test
    void readsAFormulaOfAWorkbookAsTheValueItWasSavedWith() throws IOException {
        var book = BadFiles.workbook("<c r=\"A1\" t=\"str\"><v>sku</v></c><c r=\"B1\" t=\"str\"><v>name</v></c>", """
                <c r="A2" t="str"><f>CONCAT("S","1")</f><v>S1</v></c><c r="B2" t="str"><f>1+1</f><v>two</v></c>""");
        var job = taken(book, Map.of("kind", "PRODUCTS"));
        assertThat(job.at("/result/created").asInt()).as(job.toString()).isEqualTo(1);
        assertThat(trial.row(person, "select sku, name from commerce.product")).isEqualTo("S1 two");
    }

    @Test
    void opensNoBomb() throws IOException {
        assertRefused(
                BadFiles.zip(Map.of("[Content_Types].xml", utf8("<x/>"), "xl/sharedStrings.xml", new byte[80 << 20])),
                "zip_bomb");
        assertRefused(
                BadFiles.zip(
                        Map.of("[Content_Types].xml", utf8("<x/>"), "xl/worksheets/sheet1.xml", new byte[80 << 20])),
                "zip_bomb");
        assertFails(BadFiles.gzip(BadFiles.wideRows(8_000, 10_000)), "zip_bomb");
    }

    @Test
    void unfoldsNoEntityOfAWorkbook() throws IOException {
        var laughs = "<!DOCTYPE worksheet [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        var book = BadFiles.workbookWith(
                laughs, "<c r=\"A1\" t=\"str\"><v>sku</v></c>", "<c r=\"A2\" t=\"str\"><v>&b;&f;</v></c>");
        var job = taken(book, Map.of("kind", "PRODUCTS"));
        assertThat(job.toString()).doesNotContain("root:", "haha");
        assertThat(trial.row(person, "select count(*) from commerce.product where name like '%root:%'"))
                .isEqualTo("0");
    }

    @Test
    void looksAtTheContentAndNotAtTheName() throws IOException {
        assertThat(admin.upload("/api/crm/imports/preview", "table.xlsx", utf8("id,email\n1,a@example.org\n"), Map.of())
                        .json()
                        .get("kindGuess")
                        .asString())
                .isEqualTo("CUSTOMERS");
        assertThat(admin.upload("/api/crm/imports/preview", "table.csv", BadFiles.workbook(3), Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesATextThatNeverEnds() {
        var job = taken(utf8("id,first name\n1,\"" + "x\n".repeat(9_000_000)), CUSTOMERS);
        assertThat(job.at("/error/code").asString()).isEqualTo("unclosed_quote");
    }

    @Test
    void takesNoFileOfAnotherUnit() {
        var foreign = http.as(units.newUnit())
                .upload("/api/crm/files", "f.csv", utf8("id\n1\n"), null)
                .json()
                .get("id")
                .asString();
        assertThat(admin.get("/api/crm/files/" + foreign).status()).isEqualTo(404);
        var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart("/api/crm/imports")
                .file(new org.springframework.mock.web.MockMultipartFile(
                        "request",
                        "",
                        "application/json",
                        utf8("{\"kind\": \"CUSTOMERS\", \"fileId\": \"" + foreign + "\"}")));
        assertThat(admin.send(request).status()).isEqualTo(404);
    }

    private void assertRefused(byte[] file, String code) {
        var seen = admin.upload("/api/crm/imports/preview", "f.xlsx", file, Map.of());
        assertThat(seen.status()).as(seen.text()).isEqualTo(422);
        assertThat(seen.json().get("code").asString()).isEqualTo(code);
        assertFails(file, code);
    }

    /** What can be seen at the end of a file only. */
    private void assertFails(byte[] file, String code) {
        var job = taken(file, CUSTOMERS);
        assertThat(job.get("state").asString()).isEqualTo("FAILED");
        assertThat(job.at("/error/code").asString()).isEqualTo(code);
        assertThat(job.at("/error/message").asString()).isNotBlank().doesNotContain("Exception", "java.");
        assertThat(trial.row(person, "select count(*) from customers.customer")).isEqualTo("0");
    }

    private JsonNode taken(byte[] file, Map<String, ?> request) {
        var job = admin.upload("/api/crm/imports", "f.csv", file, request).json();
        assertThat(job.has("state")).as(job.toString()).isTrue();
        var id = job.get("id").asString();
        trial.finished(person, UUID.fromString(id));
        return admin.get("/api/crm/jobs/{id}", id).json();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
