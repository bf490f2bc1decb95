package com.hs6tools.crm.opportunities;

import static com.hs6tools.crm.opportunities.DealCaller.DEALS;
import static com.hs6tools.crm.opportunities.DealCaller.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** A deal comes back after its pipeline was arranged anew. */
@IntegrationTest
class RestoredDealIntegrationTests {
    private final TestUnits units;
    private final TestHttp http;
    private DealCaller admin;
    private String pipeline = "";
    private String closedAt = "";
    private JsonNode stages;

    RestoredDealIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
        this.admin = new DealCaller(http.nobody());
        this.stages = NullNode.getInstance();
    }

    @BeforeEach
    void begin() {
        admin = new DealCaller(http.as(units.newUnit()));
        var made = admin.http()
                .post(
                        "/api/crm/pipelines",
                        Map.of(
                                "name",
                                "Tenders",
                                "stages",
                                List.of(
                                        Map.of("name", "Look", "stage", "PROSPECTING"),
                                        Map.of("name", "Visit", "stage", "PROPOSAL"),
                                        Map.of("name", "Offer", "stage", "PROPOSAL", "required", List.of("VALUE")),
                                        Map.of("name", "Ordered", "stage", "CLOSED_WON"),
                                        Map.of("name", "Framework", "stage", "CLOSED_WON"),
                                        Map.of("stage", "CLOSED_LOST"))));
        pipeline = id(made);
        stages = made.json().get("stages");
    }

    @Test
    void staysWhereItWasWhereThatIsThere() {
        var deal = deletedIn(1);
        var back = restored(deal);
        assertThat(back.get("stageName").asString()).isEqualTo("Visit");
        assertThat(back.get("history")).hasSize(2);
    }

    @Test
    void comesToTheFirstStageOfTheSameKind() {
        var deal = deletedIn(1);
        keep(0, 2, 3, 4, 5);
        var back = restored(deal);
        assertThat(back.get("stageName").asString()).isEqualTo("Offer");
        assertThat(back.at("/history/0/kind").asString()).isEqualTo("MOVED");
        assertThat(back.at("/history/0/fromName").asString()).isEqualTo("Visit");
        assertThat(back.get("history")).hasSize(3);
        assertThat(board()).contains(deal);
    }

    @Test
    void comesToTheFirstOpenStageWhereNoneIsOfItsKind() {
        var deal = deletedIn(1);
        keep(0, 3, 4, 5);
        assertThat(restored(deal).get("stageName").asString()).isEqualTo("Look");
        assertThat(board()).contains(deal);
    }

    @Test
    void aClosedDealStaysClosedSinceTheSameDay() {
        var deal = deletedIn(4);
        keep(0, 1, 2, 3, 5);
        var before = admin.http().post(DEALS + "/" + deal + "/restore", null).json();
        assertThat(before.get("stageName").asString()).isEqualTo("Ordered");
        assertThat(before.get("stage").asString()).isEqualTo("CLOSED_WON");
        assertThat(before.get("closedAt").asString()).isEqualTo(closedAt);
    }

    @Test
    void anOpenDealDoesNotComeBackWonBecauseItsStageIsNow() {
        var deal = deletedIn(1);
        arrange(List.of(
                Map.of("id", stage(0), "name", "Look", "stage", "PROSPECTING"),
                Map.of("id", stage(1), "name", "Visit", "stage", "CLOSED_WON"),
                Map.of("id", stage(5), "stage", "CLOSED_LOST")));
        var back = restored(deal);
        assertThat(back.get("stageName").asString()).isEqualTo("Look");
        assertThat(back.get("stage").asString()).isEqualTo("PROSPECTING");
        assertThat(back.has("closedAt")).isFalse();
    }

    private String deletedIn(int stage) {
        var deal = id(admin.open("Hall", Map.of("pipelineId", pipeline)));
        var moved = admin.http().post(DEALS + "/" + deal + "/move", Map.of("stageId", stage(stage)));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        closedAt = moved.json().path("closedAt").asString("");
        assertThat(admin.http().delete(DEALS + "/" + deal).status()).isEqualTo(204);
        return deal;
    }

    private String stage(int at) {
        return stages.get(at).get("id").asString();
    }

    private void keep(int... those) {
        var kept = new ArrayList<Map<String, ?>>();
        for (int i : those) {
            kept.add(Map.of("id", stage(i), "stage", stages.get(i).get("stage").asString(), "name", name(i)));
        }
        arrange(kept);
    }

    private String name(int at) {
        return stages.get(at).path("name").asString("Lost");
    }

    private void arrange(List<Map<String, ?>> kept) {
        var arranged = admin.http().put("/api/crm/pipelines/" + pipeline, Map.of("stages", kept));
        assertThat(arranged.status()).as(arranged.text()).isEqualTo(200);
    }

    private JsonNode restored(String deal) {
        var back = admin.http().post(DEALS + "/" + deal + "/restore", null);
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        return admin.get(deal).json();
    }

    private String board() {
        return admin.http().get(DEALS + "/pipeline?pipelineId=" + pipeline).text();
    }
}
