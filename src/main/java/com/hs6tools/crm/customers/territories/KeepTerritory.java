package com.hs6tools.crm.customers.territories;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.jobs.Jobs;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes, ranks and deletes territories; where that changes who belongs where, everybody is placed anew. */
@Component
class KeepTerritory {
    private final TerritoryStore store;
    private final TerritoryRules rules;
    private final Jobs jobs;
    private final Events events;
    private final UnitClock clock;

    KeepTerritory(TerritoryStore store, TerritoryRules rules, Jobs jobs, Events events, UnitClock clock) {
        this.store = store;
        this.rules = rules;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    UUID make(Territory.Input input) {
        var others = store.lockAll();
        var now = clock.realNow();
        var made = new Territory(
                Ids.next(),
                1,
                stripped(input.name()),
                others.isEmpty() ? 1 : others.getLast().rank() + 1,
                words(input.countries()),
                words(input.cities()),
                words(input.industries()),
                orNone(input.types()),
                orNone(input.people()),
                input.teamId(),
                null,
                now,
                now);
        rules.check(made, others);
        store.insert(made);
        told("created", made, Map.of("territory", new Change(null, made)), true);
        return made.id();
    }

    @Transactional
    void change(UUID id, Patch<Territory.Input> patch, @Nullable Long expectedVersion) {
        var others = store.lockAll();
        var now = store.find(id);
        ExpectedVersion.check(expectedVersion, now.version());
        var said = patch.value();
        var after = new Territory(
                id,
                now.version(),
                patch.names("name") ? stripped(said.name()) : now.name(),
                now.rank(),
                patch.names("countries") ? words(said.countries()) : now.countries(),
                patch.names("cities") ? words(said.cities()) : now.cities(),
                patch.names("industries") ? words(said.industries()) : now.industries(),
                patch.names("types") ? orNone(said.types()) : now.types(),
                patch.names("people") ? orNone(said.people()) : now.people(),
                patch.names("teamId") ? said.teamId() : now.teamId(),
                null,
                now.createdAt(),
                now.updatedAt());
        rules.check(after, others);
        if (!after.equals(now)) {
            store.update(after);
            told("updated", after, Map.of("territory", new Change(now, after)), !after.fitsAs(now));
        }
    }

    @Transactional
    void delete(UUID id) {
        store.lockAll();
        var gone = store.find(id);
        store.delete(id);
        told("deleted", gone, Map.of(), true);
    }

    /** @param ids all of them, the first by rank first */
    @Transactional
    void rank(@Nullable List<UUID> ids) {
        var all = store.lockAll();
        var wanted = orNone(ids);
        if (wanted.size() != all.size()
                || !new HashSet<>(wanted)
                        .equals(new HashSet<>(all.stream().map(Territory::id).toList()))) {
            throw InvalidInput.field("ids", "Name every territory once, in the order they are to hold.", "bad_value");
        }
        var before = all.stream().map(Territory::name).toList();
        var moved = false;
        for (var territory : all) {
            var rank = wanted.indexOf(territory.id()) + 1;
            if (rank != territory.rank()) {
                store.update(territory.ranked(rank));
                moved = true;
            }
        }
        if (moved) {
            var after = store.lockAll().stream().map(Territory::name).toList();
            events.publish(
                    new TerritoryChanged("territory.ranked", null, null, Map.of("order", new Change(before, after))));
            jobs.startUnlessOneWaits(PlaceJob.KIND, new PlaceJob.Input("ranked"));
        }
    }

    private void told(String what, Territory territory, Map<String, Change> changes, boolean place) {
        events.publish(new TerritoryChanged("territory." + what, territory.id(), territory.name(), changes));
        if (place) {
            jobs.startUnlessOneWaits(PlaceJob.KIND, new PlaceJob.Input(what));
        }
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static List<String> words(@Nullable List<String> words) {
        return orNone(words).stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .distinct()
                .toList();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
