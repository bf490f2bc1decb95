package com.hs6tools.crm.segments;

import com.hs6tools.crm.segments.filter.Filter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A segment as membership is worked out by.
 *
 * @param filling the job filling it, or null
 */
record SegmentRules(
        UUID id,
        String name,
        SegmentKind kind,
        Filter filter,
        @org.jspecify.annotations.Nullable UUID filling) {

    /** Those first whose members others depend on. */
    static List<SegmentRules> inOrder(List<SegmentRules> segments) {
        var ordered = new ArrayList<SegmentRules>();
        var placed = new HashSet<UUID>();
        segments.forEach(s -> place(s, segments, placed, ordered));
        return List.copyOf(ordered);
    }

    private static void place(
            SegmentRules segment, List<SegmentRules> all, Set<UUID> placed, List<SegmentRules> ordered) {
        if (!placed.add(segment.id())) {
            return;
        }
        segment.filter()
                .dependsOn()
                .forEach(
                        id -> all.stream().filter(s -> s.id().equals(id)).forEach(s -> place(s, all, placed, ordered)));
        ordered.add(segment);
    }

    /** The segments themselves and all that depend on them, directly or through others. */
    static Set<UUID> withDependants(Set<UUID> ids, List<SegmentRules> all) {
        var found = new HashSet<>(ids);
        while (all.stream()
                .filter(s -> s.filter().dependsOn().anyMatch(found::contains))
                .map(SegmentRules::id)
                .reduce(false, (added, id) -> found.add(id) || added, (a, b) -> a || b)) {
            continue;
        }
        return found;
    }
}
