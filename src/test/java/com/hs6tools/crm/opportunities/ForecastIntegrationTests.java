package com.hs6tools.crm.opportunities;

import static com.hs6tools.crm.opportunities.DealCaller.DEALS;
import static com.hs6tools.crm.opportunities.DealCaller.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The unit's clock is set to one day after the other, so that a quarter passes within a test. */
@IntegrationTest
class ForecastIntegrationTests {
    private final TestUnits units;
    private final TestHttp http;
    private final ForecastRound round;
    private Actor unit;
    private DealCaller admin;

    ForecastIntegrationTests(TestUnits units, TestHttp http, ForecastRound round) {
        this.units = units;
        this.http = http;
        this.round = round;
        this.unit = Actor.system(new java.util.UUID(0, 0));
        this.admin = new DealCaller(http.nobody());
    }

    @BeforeEach
    void signIn() {
        unit = units.newUnit();
        admin = new DealCaller(http.as(unit));
        day("2026-02-10");
    }

    private void day(String day) {
        var set = admin.http().put("/api/admin/settings", Map.of("clock", day));
        assertThat(set.status()).as(set.text()).isEqualTo(200);
    }

    private JsonNode forecast() {
        return admin.http().get(DEALS + "/forecast?from=2026-02&to=2026-06").json();
    }

    private static JsonNode month(JsonNode forecast, String month) {
        return StreamSupport.stream(forecast.get("months").spliterator(), false)
                .filter(m -> m.get("month").asString().equals(month))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sumsWhatIsCommittedBestAndWeighted() {
        admin.open("A", Map.of("value", 1000, "stage", "NEGOTIATION", "expectedClose", "2026-03-15"));
        admin.open("B", Map.of("value", 400, "stage", "PROPOSAL", "expectedClose", "2026-03-31"));
        admin.open("C", Map.of("value", 100, "stage", "PROSPECTING", "expectedClose", "2026-04-01"));
        admin.open("Late", Map.of("value", 70, "expectedClose", "2026-01-31"));
        admin.open("Some day", Map.of("value", 30));
        admin.open("Abroad", Map.of("value", 5, "currency", "EUR", "expectedClose", "2026-03-01"));
        id(admin.open("Won", Map.of("value", 50, "stage", "CLOSED_WON", "expectedClose", "2026-05-01")));
        var lost = id(admin.open("Lost", Map.of("value", 9999, "expectedClose", "2026-03-02")));
        admin.move(lost, "CLOSED_LOST", 1, Map.of("reason", "Too dear"));
        var march = month(forecast(), "2026-03");
        assertThat(march.get("committed").asInt()).isEqualTo(1000);
        assertThat(march.get("bestCase").asInt()).isEqualTo(1400);
        assertThat(march.get("weighted").asInt()).isEqualTo(950);
        assertThat(march.get("open").asInt()).isEqualTo(2);
        var february = month(forecast(), "2026-02");
        assertThat(february.get("won").asInt()).as("in the month it was closed").isEqualTo(50);
        assertThat(february.get("committed").asInt()).isEqualTo(50);
        assertThat(forecast().at("/overdue/value").asInt()).isEqualTo(70);
        assertThat(forecast().at("/undated/value").asInt()).isEqualTo(30);
        assertThat(forecast().at("/otherCurrencies/0/currency").asString()).isEqualTo("EUR");
        for (var path : new String[] {"month=2026-03&probability.gte=75", "month=2026-03&stage.ne=CLOSED_LOST"}) {
            var listed =
                    admin.http().get(DEALS + "?currency=USD&count=true&" + path).json();
            assertThat(listed.get("total").asInt())
                    .as("the list behind it: " + path)
                    .isEqualTo(path.contains("gte") ? 1 : 2);
        }
    }

    @Test
    void keepsEachWeeksForecastOnceAlsoWhenItComesLate() {
        var deal = id(admin.open("A", Map.of("value", 1000, "stage", "PROPOSAL", "expectedClose", "2026-03-20")));
        day("2026-03-01");
        admin.http().patch(DEALS + "/" + deal, Map.of("value", 1200));
        day("2026-03-18");
        admin.move(deal, "CLOSED_WON", null, Map.of("value", 1500));
        day("2026-04-09");
        round.lookAfter(unit.tenant());
        round.lookAfter(unit.tenant());
        var march = month(forecast(), "2026-03");
        assertThat(march.get("won").asInt()).isEqualTo(1500);
        assertThat(march.at("/forecast/week").asString()).as("the first Monday").isEqualTo("2026-03-02");
        assertThat(march.at("/forecast/bestCase").asInt())
                .as("as it was known then")
                .isEqualTo(1200);
        assertThat(march.at("/forecast/weighted").asInt()).isEqualTo(600);
        assertThat(march.get("accuracy").asDouble()).isEqualTo(0.4);
        assertThat(forecast().get("accuracy").asDouble()).isEqualTo(0.4);
        var none = admin.http().get(DEALS + "/forecast?from=2026-03&to=2026-03&territory=none");
        assertThat(none.json().at("/territories/0/months/0/forecast/bestCase").asInt())
                .as("kept by territory too")
                .isEqualTo(1200);
        Acting.run(
                unit,
                () -> assertThat(month(forecast(), "2026-04").has("forecast")).isFalse());
    }

    @Test
    void holdsWhatWasWonAgainstTheTarget() {
        var me = unit.id();
        for (var month : new String[] {"2026-01", "2026-02"}) {
            var set = admin.http().put(DEALS + "/targets", Map.of("ownerId", me, "month", month, "value", 500));
            assertThat(set.status()).as(set.text()).isEqualTo(204);
        }
        assertThat(admin.http()
                        .put(DEALS + "/targets", Map.of("ownerId", me, "month", "2026-13", "value", 5))
                        .status())
                .isEqualTo(400);
        for (var wrong : List.of(
                Map.of("month", "2026-01", "value", 5),
                Map.of("ownerId", me, "territoryId", me, "month", "2026-01", "value", 5),
                Map.of("territoryId", me, "month", "2026-01", "value", 5))) {
            assertThat(admin.http().put(DEALS + "/targets", wrong).status())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        var won = id(admin.open("Won", Map.of("value", 250, "competitors", List.of("Bosch"))));
        day("2026-02-20");
        admin.move(won, "CLOSED_WON", null, Map.of());
        var lost = id(admin.open("Lost", Map.of("value", 10)));
        admin.move(lost, "CLOSED_LOST", null, Map.of("reason", "Too dear"));
        id(admin.open("Stays", Map.of("value", 7)));
        day("2026-03-31");
        var told = admin.http()
                .get(DEALS + "/performance?from=2026-01-01&to=2026-03-31")
                .json();
        assertThat(told.at("/leaders/0/target").asInt()).isEqualTo(1000);
        assertThat(told.at("/leaders/0/attainment").asDouble()).isEqualTo(0.25);
        assertThat(told.get("winRate").asDouble()).isEqualTo(0.5);
        assertThat(told.get("cycleDays").asDouble()).isEqualTo(10);
        assertThat(told.at("/lossReasons/0/reason").asString()).isEqualTo("Too dear");
        assertThat(told.at("/competitors/0/name").asString()).isEqualTo("Bosch");
        assertThat(told.at("/stages/0/left").asInt()).isEqualTo(2);
        assertThat(told.at("/stages/0/wentOn").asInt()).isEqualTo(1);
        assertThat(told.at("/stalled/count").asInt())
                .as("39 days in its first stage")
                .isEqualTo(1);
        assertThat(admin.http()
                        .get(DEALS + "?stalled=true")
                        .json()
                        .at("/items/0/title")
                        .asString())
                .isEqualTo("Stays");
        assertThat(month(forecast(), "2026-02").get("target").asInt()).isEqualTo(500);
    }

    @Test
    void saysWhichMonthsItTakes() {
        for (var wrong :
                new String[] {"from=2026-13", "from=x", "to=2000-01", "owner=nobody", "from=2020-01&to=2029-01"}) {
            assertThat(admin.http().get(DEALS + "/forecast?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(admin.http()
                        .get(DEALS + "/performance?from=2026-03-02&to=2026-03-01")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void accuracyIsOneLessTheShareItWasOff() {
        assertThat(ForecastAnswer.accuracy(new BigDecimal(80), new BigDecimal(100)))
                .isEqualByComparingTo("0.8");
        assertThat(ForecastAnswer.accuracy(new BigDecimal(300), new BigDecimal(100)))
                .isEqualByComparingTo("0");
        assertThat(ForecastAnswer.accuracy(BigDecimal.TEN, BigDecimal.ZERO)).isNull();
        assertThat(ForecastWeeks.monday(LocalDate.of(2026, 11, 29))).isEqualTo(LocalDate.of(2026, 11, 23));
    }
}
