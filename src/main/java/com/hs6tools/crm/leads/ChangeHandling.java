package com.hs6tools.crm.leads;

import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.leads.Handling.Rule;
import com.hs6tools.crm.leads.HandlingController.Input;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Violations;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes how leads are handled. */
@Component
class ChangeHandling {
    private static final int MOST_RULES = 100;
    private static final int MOST_PEOPLE = 200;
    private static final int MOST_WORDS = 200;
    private static final int A_MONTH = 43_200;

    private final HandlingStore store;
    private final Staff staff;
    private final Events events;

    ChangeHandling(HandlingStore store, Staff staff, Events events) {
        this.store = store;
        this.staff = staff;
        this.events = events;
    }

    @Transactional
    void change(Patch<Input> patch) {
        var before = store.current();
        var after = applied(before, patch);
        check(after);
        store.save(after, patch.value().version());
        events.publish(new LeadHandlingChanged(Map.of("handling", new Change(before, after))));
    }

    private static Handling applied(Handling now, Patch<Input> patch) {
        var said = patch.value();
        return new Handling(
                now.version(),
                patch.names("firstResponseMinutes") ? said.firstResponseMinutes() : now.firstResponseMinutes(),
                said.distribution() == null ? now.distribution() : said.distribution(),
                patch.names("people") ? orNone(said.people()) : now.people(),
                patch.names("away") ? orNone(said.away()) : now.away(),
                said.byTerritory() == null ? now.byTerritory() : said.byTerritory(),
                patch.names("rules")
                        ? orNone(said.rules()).stream()
                                .map(ChangeHandling::complete)
                                .toList()
                        : now.rules());
    }

    private static Rule complete(@Nullable Rule r) {
        return r == null
                ? new Rule(List.of(), List.of(), List.of(), List.of(), List.of())
                : new Rule(
                        orNone(r.sources()),
                        orNone(r.countries()),
                        orNone(r.cities()),
                        orNone(r.industries()),
                        orNone(r.people()));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private void check(Handling h) {
        var minutes = h.firstResponseMinutes();
        var wrong = new Violations()
                .check(
                        minutes == null || (minutes >= 1 && minutes <= A_MONTH),
                        "firstResponseMinutes",
                        "From 1 to 43,200 (30 days).",
                        "out_of_range",
                        Map.of("from", 1, "to", 43_200))
                .check(
                        h.rules().size() <= MOST_RULES,
                        "rules",
                        "At most " + MOST_RULES + " rules.",
                        "too_many",
                        Map.of("most", MOST_RULES))
                .check(
                        h.people().size() <= MOST_PEOPLE,
                        "people",
                        "At most " + MOST_PEOPLE + " people.",
                        "too_many",
                        Map.of("most", MOST_PEOPLE))
                .check(
                        h.away().size() <= MOST_PEOPLE,
                        "away",
                        "At most " + MOST_PEOPLE + " people.",
                        "too_many",
                        Map.of("most", MOST_PEOPLE));
        wrong.throwIfAny();
        for (int i = 0; i < h.rules().size(); i++) {
            rule(wrong, "rules[" + i + "]", h.rules().get(i));
        }
        wrong.throwIfAny();
        known(wrong, h);
        wrong.throwIfAny();
    }

    private static void rule(Violations wrong, String field, Rule r) {
        wrong.check(
                        !r.people().isEmpty() && r.people().size() <= MOST_PEOPLE,
                        field + ".people",
                        "From 1 to " + MOST_PEOPLE + " people.",
                        "required")
                .check(
                        !Stream.of(r.sources(), r.countries(), r.cities(), r.industries())
                                .allMatch(List::isEmpty),
                        field,
                        "Say what it is about: a source, a country, a city or an industry.",
                        "required")
                .check(
                        r.sources().stream().allMatch(Objects::nonNull),
                        field + ".sources",
                        "No empty one.",
                        "required");
        words(wrong, field + ".countries", r.countries(), 100);
        words(wrong, field + ".cities", r.cities(), 200);
        words(wrong, field + ".industries", r.industries(), 60);
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

    private void known(Violations wrong, Handling h) {
        var all = new HashSet<UUID>();
        Stream.concat(Stream.of(h.people(), h.away()), h.rules().stream().map(Rule::people))
                .flatMap(Collection::stream)
                .forEach(all::add);
        wrong.check(
                !all.contains(null) && staff.names(all).size() == all.size(),
                "people",
                "One of these people is not known here.",
                "unknown_person");
    }
}
