package com.hs6tools.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class TeamIntegrationTests {
    private static final String TEAMS = "/api/admin/teams";

    private final TestAccounts accounts;
    private TestCaller admin;

    TeamIntegrationTests(TestAccounts accounts) {
        this.accounts = accounts;
        this.admin = accounts.stranger();
    }

    @BeforeEach
    void signIn() {
        admin = accounts.browser(accounts.newAdmin());
    }

    @Test
    void isMadeWithItsPeopleAndGivenOthersInOneRequest() {
        var ada = person();
        var bea = person();
        var cem = person();
        var team = admin.post(TEAMS, Map.of("name", "North", "people", List.of(ada, bea)))
                .json();
        assertThat(team.get("people").asInt()).isEqualTo(2);
        var path = TEAMS + "/" + team.get("id").asString();
        var changed = admin.patch(path, Map.of("name", "South", "people", List.of(bea, cem), "version", 1))
                .json();
        assertThat(changed.get("name").asString()).isEqualTo("South");
        assertThat(teamOf(ada)).isNull();
        assertThat(teamOf(bea)).isEqualTo("South");
        assertThat(teamOf(cem)).isEqualTo("South");
        var noted = admin.get("/api/admin/audit?action=person.updated&subjectId=" + ada)
                .json()
                .get("items");
        assertThat(noted.size()).as("into the team, and out of it").isEqualTo(2);
    }

    @Test
    void takesPeopleFromTheTeamTheyWereIn() {
        var ada = person();
        admin.post(TEAMS, Map.of("name", "North", "people", List.of(ada)));
        admin.post(TEAMS, Map.of("name", "South", "people", List.of(ada)));
        assertThat(teamOf(ada)).isEqualTo("South");
    }

    @Test
    void changesNothingWhenSomebodyNamedIsNotThere() {
        var ada = person();
        var id = admin.post(TEAMS, Map.of("name", "North")).json().get("id").asString();
        var answer = admin.patch(TEAMS + "/" + id, Map.of("name", "South", "people", List.of(ada, Ids.next())));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("people");
        assertThat(teamOf(ada)).isNull();
        assertThat(admin.get(TEAMS).json().at("/items/0/name").asString()).isEqualTo("North");
    }

    @Test
    void isNotRenamedByWhoSawAnOlderOne() {
        var id = admin.post(TEAMS, Map.of("name", "North")).json().get("id").asString();
        admin.patch(TEAMS + "/" + id, Map.of("name", "East", "version", 1));
        assertThat(admin.patch(TEAMS + "/" + id, Map.of("name", "West", "version", 1))
                        .status())
                .isEqualTo(409);
    }

    private String person() {
        var made = admin.post(
                "/api/admin/people",
                Map.of("email", Ids.next() + "@example.org", "name", "Somebody", "roles", List.of("SALES_REP")));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asString();
    }

    private @org.jspecify.annotations.Nullable String teamOf(String person) {
        var found = admin.get("/api/admin/people/" + person).json().get("teamName");
        return found == null ? null : found.asString();
    }
}
