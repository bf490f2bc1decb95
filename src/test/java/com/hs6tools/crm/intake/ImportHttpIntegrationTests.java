package com.hs6tools.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class ImportHttpIntegrationTests {
    private static final String LINES = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            9a,S1,SAW,2,2011-01-05 10:00:00,10.50,771.0,France
            9a,S2,FILE,1,2011-01-05 10:00:00,4.00,771.0,France
            C9a,S1,SAW,-1,2011-01-06 10:00:00,10.50,771.0,France
            8a,S1,=SAW,1,someday,10.50,,France
            7a,S1,SAW,0,2011-01-05 10:00:00,0,,France
            6a,S1,SAW,1,2011-01-05 10:00:00,1,,France,more,cells
            """;
    private static final Map<String, Object> RETAIL = Map.of("kind", "ORDER_LINES", "preset", "online-retail");

    private final ImportTrial trial;
    private final TestHttp http;
    private final TestUnits units;
    private final Actor person;
    private final TestCaller admin;
    private final TestCaller clerk;

    ImportHttpIntegrationTests(ImportTrial trial, TestHttp http, TestUnits units) {
        this.trial = trial;
        this.http = http;
        this.units = units;
        this.person = units.newUnit();
        this.admin = http.as(person);
        this.clerk = http.as(units.actor(person.tenant(), "customers:read"));
    }

    @Test
    void takesARetailFileAndGivesTheRefusedRowsBack() {
        var first = take(LINES, RETAIL);
        assertThat(first.get("result").toString())
                .isEqualTo("{\"created\":4,\"updated\":0,\"rejected\":2,\"warnings\":0,\"unchanged\":0}");
        var rejected = admin.with("Accept", "text/csv")
                .get("/api/crm/imports/{id}/rejected", first.get("id").asString());
        assertThat(rejected.header("Content-Type")).startsWith("text/csv");
        assertThat(rejected.text()).contains("5,placedAt,bad_time", "someday", "7,,too_many_cells");
        assertThat(admin.get(
                                "/api/crm/imports/{id}/rejected?format=json&limit=1",
                                first.get("id").asString())
                        .json()
                        .get("items")
                        .get(0)
                        .get("line")
                        .asInt())
                .isEqualTo(5);
        assertThat(take(LINES, RETAIL).get("result").get("created").asInt()).isZero();
        var customer = admin.get("/api/crm/customers?externalId=771")
                .json()
                .get("items")
                .get(0);
        var orders = admin.get("/api/crm/customers/{id}/360", customer.get("id").asString())
                .json()
                .get("orders");
        assertThat(orders.get("count").asInt()).isEqualTo(1);
        assertThat(orders.get("revenue").decimalValue()).isEqualByComparingTo("14.5");
        assertThat(orders.get("returned").decimalValue()).isEqualByComparingTo("10.5");
        assertThat(admin.get("/api/crm/orders?kind=ADJUSTMENT")
                        .json()
                        .get("items")
                        .get(0)
                        .get("number")
                        .asString())
                .isEqualTo("7a");
        var list = admin.get("/api/crm/imports").json().get("items");
        assertThat(list).hasSize(2);
        assertThat(list.get(0).get("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(list.get(0).get("result").get("unchanged").asInt()).isEqualTo(4);
        assertThat(admin.get("/api/crm/notifications").json().toString()).contains("import.finished");
        assertThat(admin.post("/api/crm/imports/" + first.get("id").asString() + "/undo", null)
                        .status())
                .isEqualTo(202);
    }

    @Test
    void isShownToEverybodyWhoMayImport() {
        var made = take(LINES, RETAIL).get("id").asString();
        var manager = http.as(units.actor(person.tenant(), "imports:run"));
        var listed = manager.get("/api/crm/imports").json().get("items");
        assertThat(listed.get(0).get("id").asString()).isEqualTo(made);
        assertThat(listed.get(0).get("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(manager.get("/api/crm/jobs/{id}", made).status()).isEqualTo(200);
        assertThat(clerk.get("/api/crm/jobs/{id}", made).status()).isEqualTo(404);
        assertThat(clerk.get("/api/crm/jobs").json().get("items")).isEmpty();
        assertThat(manager.post("/api/crm/imports/" + made + "/undo", null).status())
                .isEqualTo(202);
    }

    @Test
    void showsWhatAFileSeemsToHold() {
        var seen = admin.upload("/api/crm/imports/preview", "lines.csv", bytes(LINES), Map.of())
                .json();
        assertThat(seen.get("kindGuess").asString()).isEqualTo("ORDER_LINES");
        assertThat(seen.get("presetGuess").asString()).isEqualTo("online-retail");
        assertThat(seen.get("columns").get(6).get("guess").asString()).isEqualTo("customer");
        assertThat(seen.get("rows")).hasSize(6);
        var again = Map.of(
                "kind",
                "ORDER_LINES",
                "preset",
                "online-retail",
                "dryRun",
                true,
                "fileId",
                seen.get("fileId").asString());
        var job = finished(admin.send(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(
                                "/api/crm/imports")
                        .file(new org.springframework.mock.web.MockMultipartFile(
                                "request", "", "application/json", json(again))))
                .json());
        assertThat(job.get("result").get("created").asInt()).isEqualTo(4);
    }

    @Test
    void saysWhatIsWrongBeforeOrAfterTheUpload() {
        assertThat(upload(LINES, Map.of("kind", "ORDER_LINES", "preset", "nobody's"))
                        .toString())
                .contains("unknown_preset");
        assertThat(upload(LINES, Map.of("kind", "ORDER_LINES", "options", Map.of("timeZone", "Mars")))
                        .toString())
                .contains("options.timeZone");
        assertThat(upload(LINES, Map.of("kind", "ORDER_LINES", "mapping", Map.of("colour", "x")))
                        .toString())
                .contains("unknown_field");
        assertThat(upload(LINES, Map.of("kind", "ORDER_LINES", "sheet", 1)).toString())
                .contains("unknown_field");
        assertThat(take("", RETAIL).get("error").get("code").asString()).isEqualTo("empty_file");
        assertThat(take("a,b\n1,2\n", RETAIL).get("error").get("code").asString())
                .isEqualTo("columns_missing");
        assertThat(take(LINES, Map.of("kind", "ORDER_LINES", "mapping", Map.of("order", "Nowhere")))
                        .get("error")
                        .get("code")
                        .asString())
                .isEqualTo("unknown_column");
        assertThat(clerk.upload("/api/crm/imports", "f.csv", bytes(LINES), RETAIL)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesACellOfTenMegabytesAndTakesTheOthers() {
        var job = take(LINES.replace("SAW,2,", "X".repeat(10 << 20) + ",2,"), RETAIL);
        assertThat(job.get("result").get("rejected").asInt()).isEqualTo(3);
        assertThat(job.get("result").get("created").asInt()).isEqualTo(3);
    }

    @Test
    void readsJalaliDaysPersianDigitsAndSemicolonsInWindows1256() {
        var text = "شماره فاکتور;تاریخ;کد کالا;نام کالا;تعداد;قیمت;کد مشتری\n۱۰۰۱;۱۴۰۲/۰۵/۱۲;P-1;اره;۲;۱۲٬۵۰۰;77\n"
                .replace('ی', 'ي')
                .replace('ک', 'ك');
        var made = admin.upload(
                        "/api/crm/imports",
                        "f.csv",
                        text.getBytes(StandardCharsets.UTF_16LE),
                        Map.of("kind", "ORDER_LINES"))
                .json();
        assertThat(finished(made).get("result").get("created").asInt()).isEqualTo(1);
        var order = admin.get("/api/crm/orders").json().get("items").get(0);
        assertThat(order.get("placedAt").asString()).startsWith("2023-08-03");
        assertThat(order.get("total").decimalValue()).isEqualByComparingTo("25000");
    }

    @Test
    void keepsPresets() {
        var kept = admin.post(
                "/api/crm/imports/presets",
                Map.of(
                        "name",
                        "Mine",
                        "kind",
                        "PRODUCTS",
                        "mapping",
                        Map.of("sku", "Code"),
                        "options",
                        Map.of("delimiter", ";")));
        assertThat(kept.status()).isEqualTo(201);
        assertThat(admin.get("/api/crm/imports/presets").json().get("items")).hasSize(2);
        assertThat(take("Code;Other\nA;1\n", Map.of("preset", "Mine"))
                        .get("result")
                        .get("created")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin.delete("/api/crm/imports/presets/"
                                + kept.json().get("id").asString())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void guessesThePresetThatFitsTheHeader() {
        admin.post(
                "/api/crm/imports/presets",
                Map.of(
                        "name",
                        "Old shop",
                        "kind",
                        "CUSTOMERS",
                        "mapping",
                        Map.of("externalId", "Ref", "lastName", "Bezeichnung", "notes", "Kommentar")));
        var file = "Kommentar;Ref;Bezeichnung;More\nhello;7;Ada;x\n";
        var seen = preview(file, Map.of());
        assertThat(seen.get("presetGuess").asString()).isEqualTo("Old shop");
        assertThat(seen.get("kindGuess").asString()).isEqualTo("CUSTOMERS");
        assertThat(seen.at("/columns/0/guess").asString()).isEqualTo("notes");
        assertThat(seen.at("/columns/2/guess").asString()).isEqualTo("lastName");
        assertThat(seen.at("/columns/3").has("guess")).isFalse();
        assertThat(preview(file, Map.of("preset", "none", "kind", "CUSTOMERS")).has("presetGuess"))
                .isFalse();
        assertThat(preview(file.replace("Ref", "Other"), Map.of()).has("presetGuess"))
                .as("a column is missing")
                .isFalse();
        assertThat(preview(file, Map.of("kind", "PRODUCTS")).has("presetGuess")).isFalse();
        assertThat(take(file, Map.of("preset", "Old shop"))
                        .at("/result/created")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin.get("/api/crm/customers?externalId=7")
                        .json()
                        .at("/items/0/lastName")
                        .asString())
                .isEqualTo("Ada");
        var corrected = Map.of("preset", "Old shop", "mapping", Map.of("externalId", "Ref", "company", "Bezeichnung"));
        take(file, corrected);
        assertThat(admin.get("/api/crm/customers?externalId=7")
                        .json()
                        .at("/items/0/company")
                        .asString())
                .isEqualTo("Ada");
        assertThat(admin.post("/api/crm/imports/presets", Map.of("name", "none", "kind", "CUSTOMERS"))
                        .status())
                .isEqualTo(422);
    }

    private JsonNode preview(String text, Map<String, ?> request) {
        var seen = admin.upload("/api/crm/imports/preview", "file.csv", bytes(text), request);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        return seen.json();
    }

    @Test
    void saysWhatAnUndoneImportHadToLeave() {
        var made = take("id;last name;email\n71;Ada;\n72;Bea;\n73;Cem;\n", Map.of("kind", "CUSTOMERS"));
        var changed = take("id;last name;email\n71;Ada King;\n72;Bea Poe;\n", Map.of("kind", "CUSTOMERS"));
        var bea = customer("72");
        admin.patch("/api/crm/customers/" + bea, "{\"city\":\"Paris\"}");
        var cem = customer("73");
        admin.post("/api/crm/opportunities", Map.of("customerId", cem, "title", "A saw"));
        undo(changed);
        var kept = kept(changed);
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).get("reason").asString()).isEqualTo("CHANGED_SINCE");
        assertThat(kept.get(0).get("link").asString()).isEqualTo("/customers/" + bea);
        assertThat(kept.get(0).get("label").asString()).isEqualTo("Bea Poe");
        assertThat(admin.get("/api/crm/customers/" + customer("71"))
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("Ada");
        undo(made);
        assertThat(kept(made).findValuesAsString("id"))
                .as("one was changed, one has a deal")
                .containsExactlyInAnyOrder(bea, cem);
        assertThat(admin.get("/api/crm/customers?externalId=71").json().get("items"))
                .isEmpty();
        assertThat(clerk.get("/api/crm/imports/{id}/kept", made.get("id").asString())
                        .status())
                .isEqualTo(403);
    }

    private String customer(String externalId) {
        return admin.get("/api/crm/customers?externalId=" + externalId)
                .json()
                .at("/items/0/id")
                .asString();
    }

    private void undo(JsonNode job) {
        var undone = admin.post("/api/crm/imports/" + job.get("id").asString() + "/undo", null);
        assertThat(undone.status()).as(undone.text()).isEqualTo(202);
        assertThat(finished(undone.json()).get("state").asString()).isEqualTo("SUCCEEDED");
    }

    private JsonNode kept(JsonNode job) {
        return admin.get("/api/crm/imports/{id}/kept", job.get("id").asString())
                .json()
                .get("items");
    }

    private JsonNode upload(String text, Map<String, ?> request) {
        return admin.upload("/api/crm/imports", "file.csv", bytes(text), request)
                .json();
    }

    private JsonNode take(String text, Map<String, ?> request) {
        return finished(upload(text, request));
    }

    private JsonNode finished(JsonNode job) {
        assertThat(job.has("state")).as(job.toString()).isTrue();
        trial.finished(person, UUID.fromString(job.get("id").asString()));
        return admin.get("/api/crm/jobs/{id}", job.get("id").asString()).json();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(Map<String, ?> request) {
        return tools.jackson.databind.json.JsonMapper.shared().writeValueAsBytes(request);
    }
}
