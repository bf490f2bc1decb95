package com.hs6tools.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.files.FileCaller;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record that somebody attached a file to is not as the import left it. */
@IntegrationTest
class UndoWithFilesIntegrationTests {
    private final ImportTrial trial;
    private final TestUnits units;
    private final TestHttp http;

    UndoWithFilesIntegrationTests(ImportTrial trial, TestUnits units, TestHttp http) {
        this.trial = trial;
        this.units = units;
        this.http = http;
    }

    @ParameterizedTest
    @CsvSource({"CUSTOMERS, /api/crm/customers", "LEADS, /api/crm/leads"})
    void keepsARecordWithAFile(String kind, String path) {
        var unit = units.newUnit();
        var admin = new FileCaller(http.as(unit));
        var rows = "id,last name,email\n1,Ada,ada@example.org\n2,Bea,bea@example.org\n";
        var started = admin.http()
                .upload("/api/crm/imports", "people.csv", rows.getBytes(StandardCharsets.UTF_8), Map.of("kind", kind));
        var id = started.json().get("id").asString();
        trial.finished(unit, UUID.fromString(id));
        var one = admin.http().get(path).json().at("/items/0");
        var file = admin.attached(path + "/" + one.get("id").asString(), "plan.pdf");
        var undo = admin.http().post("/api/crm/imports/" + id + "/undo", null);
        assertThat(undo.status()).as(undo.text()).isEqualTo(202);
        trial.finished(unit, UUID.fromString(undo.json().get("id").asString()));
        assertThat(admin.http().get(path).json().get("items").findValuesAsString("name"))
                .containsExactly(one.get("name").asString());
        assertThat(admin.download(file).status()).isEqualTo(200);
    }
}
