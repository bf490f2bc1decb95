package com.hs6tools.crm.opportunities;

import static com.hs6tools.crm.opportunities.DealCaller.DEALS;
import static com.hs6tools.crm.opportunities.DealCaller.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class MoveIntegrationTests {
    private static final List<String> OPEN = List.of("PROSPECTING", "QUALIFICATION", "PROPOSAL", "NEGOTIATION");

    private final TestUnits units;
    private final TestHttp http;
    private DealCaller admin;

    MoveIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
        this.admin = new DealCaller(http.nobody());
    }

    @BeforeEach
    void signIn() {
        admin = new DealCaller(http.as(units.newUnit()));
    }

    @Test
    void keepsTheWayADealWent() {
        var deal = id(admin.open("Saw", Map.of("value", 200)));
        var moved = admin.move(deal, "PROPOSAL", 1, Map.of("nextStep", "Send the offer", "nextStepDue", "2026-12-01"));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.header("ETag")).isEqualTo("\"2\"");
        assertThat(moved.json().get("probability").asInt()).isEqualTo(50);
        assertThat(moved.json().get("weighted").asInt()).isEqualTo(100);
        assertThat(moved.json().get("nextStep").asString()).isEqualTo("Send the offer");
        var won = admin.move(deal, "CLOSED_WON", 2, Map.of()).json();
        assertThat(won.get("probability").asInt()).isEqualTo(100);
        assertThat(won.has("closedAt")).isTrue();
        assertThat(won.get("history").findValuesAsString("kind")).containsExactly("WON", "MOVED", "OPENED");
        var last = won.at("/history/0");
        assertThat(last.get("fromStage").asString()).isEqualTo("PROPOSAL");
        assertThat(last.get("stage").asString()).isEqualTo("CLOSED_WON");
        assertThat(last.get("actorName").asString()).startsWith("Test person");
        assertThat(last.get("daysInStage").asDouble()).isZero();
    }

    @Test
    void leavesOneWinnerAmongFiftyWhoMoveTheSameCard() throws Exception {
        var deal = id(admin.open("Saw", Map.of("value", 200)));
        for (int version = 1; version <= 3; version++) {
            var seen = version;
            var answers = together(50, n -> admin.move(deal, elsewhere(deal, n), seen, Map.of()));
            assertThat(answers.stream().filter(a -> a.status() == 200))
                    .as("winners of version %s", seen)
                    .hasSize(1);
            var losers = answers.stream().filter(a -> a.status() != 200).toList();
            assertThat(losers)
                    .allSatisfy(a -> assertThat(a.status()).as(a.text()).isEqualTo(409));
            var winner =
                    answers.stream().filter(a -> a.status() == 200).findFirst().orElseThrow();
            assertThat(losers.stream()
                            .filter(a -> a.json().get("code").asString().equals("version_conflict")))
                    .isNotEmpty()
                    .allSatisfy(a -> {
                        assertThat(a.json().get("state").asString())
                                .isEqualTo(winner.json().get("stage").asString());
                        assertThat(a.json().get("currentVersion").asInt()).isEqualTo(seen + 1);
                        assertThat(a.json().get("by").asString()).startsWith("Test person");
                    });
        }
        var after = admin.get(deal).json();
        assertThat(after.get("version").asInt()).isEqualTo(4);
        assertThat(after.get("history").size()).isEqualTo(4);
        assertThat(after.at("/history/0/stage")).isEqualTo(after.get("stage"));
    }

    /** Without a version whoever comes later goes on from there: nothing is lost, every move is in the history. */
    @Test
    void losesNoMoveOfThoseWhoDoNotCareAboutTheVersion() throws Exception {
        var deal = id(admin.open("Saw", Map.of()));
        var answers = together(20, n -> admin.move(deal, OPEN.get(n % 4), null, Map.of()));
        var done = answers.stream().filter(a -> a.status() == 200).count();
        var after = admin.get(deal).json();
        assertThat(after.get("version").asLong()).isEqualTo(1 + done);
        assertThat(after.get("history").size()).isEqualTo((int) (1 + done));
    }

    private String elsewhere(String deal, int n) {
        var here = admin.get(deal).json().get("stage").asString();
        var others = OPEN.stream().filter(s -> !s.equals(here)).toList();
        return others.get(n % others.size());
    }

    private interface Deed {
        Answer by(int n);
    }

    private static List<Answer> together(int many, Deed deed) throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            var deeds = IntStream.range(0, many)
                    .<Callable<Answer>>mapToObj(n -> () -> deed.by(n))
                    .toList();
            var answers = new ArrayList<Answer>();
            for (var answer : threads.invokeAll(deeds)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    @Test
    void namesTheMovesAllowedWhereOneIsNot() {
        var deal = id(admin.open("Saw", Map.of()));
        var same = admin.move(deal, "PROSPECTING", 1, Map.of());
        assertThat(same.status()).isEqualTo(409);
        assertThat(same.json().get("code").asString()).isEqualTo("state_conflict");
        assertThat(same.json().get("state").asString()).isEqualTo("PROSPECTING");
        assertThat(same.json().get("allowed").size()).isEqualTo(5);
        admin.move(deal, "CLOSED_WON", 1, Map.of());
        var again = admin.move(deal, "PROPOSAL", 2, Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("allowed").valueStream().map(n -> n.asString()))
                .containsExactlyElementsOf(OPEN);
        assertThat(admin.move(deal, "CLOSED_LOST", 2, Map.of("reason", "x", "reopen", true))
                        .status())
                .as("closed is closed, also with reopen")
                .isEqualTo(409);
        assertThat(admin.http()
                        .patch(DEALS + "/" + deal, Map.of("stage", "PROPOSAL"))
                        .status())
                .as("a change is no explicit move")
                .isEqualTo(409);
        var reopened = admin.move(deal, "PROPOSAL", 2, Map.of("reopen", true));
        assertThat(reopened.json().at("/history/0/kind").asString()).isEqualTo("REOPENED");
        assertThat(reopened.json().has("closedAt")).isFalse();
        assertThat(admin.http().post(DEALS + "/" + deal + "/move", Map.of()).status())
                .isEqualTo(422);
    }

    @Test
    void asksForWhatAStageNeeds() {
        var deal = id(admin.open("Saw", Map.of()));
        var lost = admin.move(deal, "CLOSED_LOST", 1, Map.of());
        assertThat(lost.status()).isEqualTo(422);
        assertThat(lost.json().at("/errors/0/field").asString()).isEqualTo("reason");
        assertThat(lost.json().at("/errors/0/code").asString()).isEqualTo("needed_by_stage");
        assertThat(admin.get(deal).json().get("version").asInt())
                .as("nothing was moved")
                .isEqualTo(1);
        var done = admin.move(deal, "CLOSED_LOST", 1, Map.of("reason", "Too dear"));
        assertThat(done.json().get("lossReason").asString()).isEqualTo("Too dear");
        assertThat(done.json().at("/history/0/reason").asString()).isEqualTo("Too dear");
        var open = admin.move(deal, "PROPOSAL", 2, Map.of("reopen", true)).json();
        assertThat(open.has("lossReason")).isFalse();
    }

    @Test
    void movesByAChangeThatNamesTheStage() {
        var deal = id(admin.open("Saw", Map.of("value", 100)));
        var moved = admin.http().put(DEALS + "/" + deal, Map.of("stage", "NEGOTIATION", "value", 80, "version", 1));
        assertThat(moved.json().get("stage").asString()).isEqualTo("NEGOTIATION");
        assertThat(moved.json().get("weighted").asInt()).isEqualTo(60);
        assertThat(moved.json().get("version").asInt()).as("one change").isEqualTo(2);
        var lost = admin.http()
                .put(DEALS + "/" + deal, Map.of("stage", "CLOSED_LOST", "lossReason", "Too dear"))
                .json();
        assertThat(lost.at("/history/0/kind").asString()).isEqualTo("LOST");
        assertThat(lost.get("lossReason").asString()).isEqualTo("Too dear");
    }

    @Test
    void arrangesStagesOfAPipelineOfItsOwn() {
        var stages = List.of(
                Map.of("name", "First look", "stage", "PROSPECTING", "probability", 5),
                Map.of("name", "On site", "stage", "NEGOTIATION", "required", List.of("NEXT_STEP", "VALUE")),
                Map.of("stage", "CLOSED_WON"),
                Map.of("stage", "CLOSED_LOST"));
        var made = admin.http().post("/api/crm/pipelines", Map.of("name", "Tenders", "stages", stages));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var pipeline = made.json().get("id").asString();
        var deal = admin.open("Hall", Map.of("pipelineId", pipeline)).json();
        assertThat(deal.get("stageName").asString()).isEqualTo("First look");
        assertThat(deal.get("probability").asInt()).isEqualTo(5);
        var refused = admin.move(deal.get("id").asString(), "NEGOTIATION", 1, Map.of());
        assertThat(refused.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("nextStep", "value");
        var kept = made.json().get("stages");
        var without = Map.of(
                "stages",
                List.of(
                        Map.of("id", kept.at("/1/id").asString(), "name", "Site", "stage", "NEGOTIATION"),
                        Map.of("id", kept.at("/2/id").asString(), "stage", "CLOSED_WON"),
                        Map.of("id", kept.at("/3/id").asString(), "stage", "CLOSED_LOST")));
        var used = admin.http().put("/api/crm/pipelines/" + pipeline, without);
        assertThat(used.status()).as("a deal is in the first stage").isEqualTo(409);
        assertThat(admin.http().delete("/api/crm/pipelines/" + pipeline).status())
                .isEqualTo(409);
        var incomplete = Map.of("name", "X", "stages", List.of(Map.of("stage", "PROPOSAL")));
        assertThat(admin.http().post("/api/crm/pipelines", incomplete).status()).isEqualTo(422);
        var standard =
                admin.http().get("/api/crm/pipelines").json().at("/items/0/id").asString();
        assertThat(admin.http().delete("/api/crm/pipelines/" + standard).status())
                .isEqualTo(409);
    }
}
