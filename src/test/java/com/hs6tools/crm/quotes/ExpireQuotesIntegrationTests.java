package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@IntegrationTest
class ExpireQuotesIntegrationTests {
    private final ExpireQuotes expire;
    private final Settings settings;
    private final TestHttp http;
    private final TestUnits units;

    ExpireQuotesIntegrationTests(ExpireQuotes expire, Settings settings, TestHttp http, TestUnits units) {
        this.expire = expire;
        this.settings = settings;
        this.http = http;
        this.units = units;
    }

    @Test
    void goesByTheUnitsOwnClock() {
        var unit = units.newUnit(s -> clock(s, "2011-12-01"));
        var rep = http.as(unit);
        var customer = rep.post("/api/crm/customers", Map.of("firstName", "Ann"))
                .json()
                .get("id")
                .asString();
        var body = Map.of(
                "customerId",
                customer,
                "validUntil",
                "2011-12-10",
                "lines",
                List.of(Map.of("name", "Saw", "quantity", 1, "unitPrice", 9)));
        var quote = "/api/crm/quotes/"
                + rep.post("/api/crm/quotes", body).json().get("id").asString();
        var page = "/api/public/quotes/" + TestLinks.token(rep.post(quote + "/send", Map.of("mail", false)));

        expireAt(unit, "2011-12-10");
        assertThat(rep.get(quote).json().get("status").asString()).isEqualTo("SENT");
        clockOf(unit, "2011-12-11");
        var late = TestLinks.stranger(http).post(page + "/accept", Map.of("name", "A", "signature", "A"));
        assertThat(late.status()).as("before anybody has looked it through").isEqualTo(409);
        assertThat(late.json().get("state").asString()).isEqualTo("EXPIRED");
        expireAt(unit, "2011-12-11");
        assertThat(rep.get(quote).json().get("status").asString()).isEqualTo("EXPIRED");
        assertThat(TestLinks.stranger(http).get(page).json().get("state").asString())
                .isEqualTo("EXPIRED");
        assertThat(rep.post(quote + "/revise", null).json().get("validUntil").asString())
                .isEqualTo("2012-01-10");
    }

    private void expireAt(Actor unit, String day) {
        clockOf(unit, day);
        Acting.run(Actor.system(unit.tenant()), expire::expireSome);
    }

    private void clockOf(Actor unit, String day) {
        Acting.run(unit, () -> settings.save(clock(settings.current(), day)));
    }

    private static UnitSettings clock(UnitSettings s, String day) {
        return new UnitSettings(
                s.unitName(),
                day,
                s.currency(),
                s.timeZone(),
                s.language(),
                s.languages(),
                s.phoneRegion(),
                s.weights(),
                s.highValueFrom(),
                s.tierRule(),
                s.tierThresholds(),
                s.modulesOff());
    }
}
