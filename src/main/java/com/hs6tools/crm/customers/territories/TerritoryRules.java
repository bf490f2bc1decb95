package com.hs6tools.crm.customers.territories;

import static com.hs6tools.crmdb.identity.Tables.PUB_PERSON;

import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a territory may say. */
@Component
class TerritoryRules {
    private static final int MOST = 200;
    private static final int MOST_WORDS = 500;
    private static final int MOST_PEOPLE = 200;

    private final DSLContext sql;
    private final Staff staff;

    TerritoryRules(DSLContext sql, Staff staff) {
        this.sql = sql;
        this.staff = staff;
    }

    /** @throws InvalidInput (422) naming every field found wrong */
    void check(Territory t, List<Territory> all) {
        var wrong = new Violations()
                .required("name", t.name())
                .length("name", t.name(), 100)
                .check(
                        all.stream()
                                .noneMatch(o -> !o.id().equals(t.id())
                                        && SearchText.of(o.name()).equals(SearchText.of(t.name()))),
                        "name",
                        "Another territory is called so.",
                        "already_exists")
                .check(
                        all.size() < MOST || all.stream().anyMatch(o -> o.id().equals(t.id())),
                        "name",
                        "At most " + MOST + " territories.",
                        "too_many",
                        Map.of("most", MOST))
                .check(
                        !Stream.of(t.countries(), t.cities(), t.industries(), t.types())
                                .allMatch(List::isEmpty),
                        "countries",
                        "Say who belongs to it: countries, cities, industries or kinds of customers.",
                        "required")
                .check(t.types().stream().allMatch(Objects::nonNull), "types", "No empty one.", "required")
                .check(
                        t.people().size() <= MOST_PEOPLE,
                        "people",
                        "At most " + MOST_PEOPLE + " people.",
                        "too_many",
                        Map.of("most", MOST_PEOPLE));
        words(wrong, "countries", t.countries(), 100);
        words(wrong, "cities", t.cities(), 200);
        words(wrong, "industries", t.industries(), 60);
        wrong.throwIfAny();
        var people = new HashSet<>(t.people());
        wrong.check(
                        !people.contains(null) && staff.names(people).size() == people.size(),
                        "people",
                        "One of these people is not known here.",
                        "unknown_person")
                .check(isTeam(t.teamId()), "teamId", "There is no such team, or nobody is in it.", "unknown_team")
                .throwIfAny();
    }

    private boolean isTeam(@Nullable UUID team) {
        return team == null
                || sql.fetchExists(PUB_PERSON, PUB_PERSON.TENANT_ID.eq(Acting.tenant()), PUB_PERSON.TEAM_ID.eq(team));
    }

    private static void words(Violations wrong, String field, List<String> words, int longest) {
        wrong.check(
                words.size() <= MOST_WORDS,
                field,
                "At most " + MOST_WORDS + ".",
                "too_many",
                Map.of("most", MOST_WORDS));
        words.stream().limit(MOST_WORDS).forEach(w -> wrong.required(field, w).length(field, w, longest));
    }
}
