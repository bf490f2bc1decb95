package com.hs6tools.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@IntegrationTest
class SettingsIntegrationTests {
    private static final String SETTINGS = "/api/admin/settings";

    private final TestUnits units;
    private final TestHttp http;

    SettingsIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
    }

    @Test
    void fixesTheClockAtTheEndOfADayAndLetsItRunAgain() {
        var admin = http.as(units.newUnit());
        var fixed = admin.put(SETTINGS, "{\"clock\":\"2011-12-10\"}");
        assertThat(fixed.status()).isEqualTo(200);
        assertThat(fixed.json().get("clock").asString()).isEqualTo("2011-12-10");
        assertThat(fixed.json().get("currency").asString()).isEqualTo("USD");
        var me = admin.get("/api/auth/me").json();
        assertThat(me.at("/businessUnit/now").asString()).startsWith("2011-12-10T23:59:59");
        admin.put(SETTINGS, "{\"clock\":\"LIVE\"}");
        assertThat(admin.get(SETTINGS).json().get("clock").asString()).isEqualTo("LIVE");
    }

    @Test
    void mergesOnlyWhatIsNamed() {
        var admin = http.as(units.newUnit());
        var changed = admin.put(SETTINGS, "{\"weights\":{\"recency\":0.45,\"frequency\":0.10},\"unitName\":\"Tools\"}");
        assertThat(changed.json().at("/weights/recency").decimalValue()).isEqualByComparingTo("0.45");
        assertThat(changed.json().at("/weights/support").decimalValue()).isEqualByComparingTo("0.10");
        assertThat(admin.get("/api/auth/me").json().at("/businessUnit/name").asString())
                .isEqualTo("Tools");
        assertThat(admin.put(SETTINGS, "{\"weights\":null}")
                        .json()
                        .at("/weights/recency")
                        .decimalValue())
                .isEqualByComparingTo("0.35");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'clock':'yesterday'}|422|clock",
                "{'clock':'2011-02-30'}|422|clock",
                "{'currency':'XX1'}|422|currency",
                "{'timeZone':'Mars/Olympus'}|422|timeZone",
                "{'language':'de'}|422|language",
                "{'languages':['en']}|200|",
                "{'languages':['fa']}|422|languages",
                "{'weights':{'recency':0.5}}|422|weights",
                "{'highValueFrom':-1}|422|highValueFrom",
                "{'tierThresholds':{'gold':1}}|422|tierThresholds",
                "{'unitName':' '}|422|unitName",
                "{'colour':'red'}|400|colour",
                "[]|400|"
            })
    void says(String body, int status, String field) {
        var answer = http.as(units.newUnit()).put(SETTINGS, body.replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(status);
        if (field != null) {
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        }
    }

    @Test
    void isChangedByThoseWhoMayOnly() {
        var admin = units.newUnit();
        var rep = http.as(units.actor(admin.tenant(), "customers:read"));
        assertThat(rep.get(SETTINGS).status()).isEqualTo(200);
        assertThat(rep.put(SETTINGS, "{\"clock\":\"LIVE\"}").status()).isEqualTo(403);
    }

    @Test
    void notesWhatWasBeforeAndAfter() {
        var admin = http.as(units.newUnit());
        admin.put(SETTINGS, "{\"clock\":\"2011-12-10\"}");
        var entry = admin.get("/api/admin/audit?action=settings.changed").json().at("/items/0");
        assertThat(entry.at("/changes/clock/before").asString()).isEqualTo("LIVE");
        assertThat(entry.at("/changes/clock/after").asString()).isEqualTo("2011-12-10");
        assertThat(entry.get("changes").size()).isEqualTo(1);
    }
}
