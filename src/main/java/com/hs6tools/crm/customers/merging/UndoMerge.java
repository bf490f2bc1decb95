package com.hs6tools.crm.customers.merging;

import com.hs6tools.crm.customers.MergedFields;
import com.hs6tools.crm.customers.ProfileMerge;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.StateConflict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two of one again, however long ago they were merged. The rule for what happened since:
 *
 * <ul>
 *   <li>The merged customer comes back as he was.
 *   <li>Records that came along with him go back, as far as they are still with the survivor. What was added after the
 *       merge stays with the survivor.
 *   <li>A field the survivor took over says again what it said before, unless somebody has changed it since: then that
 *       stays. So do addresses, numbers and labels he got.
 *   <li>What another customer merged into the same survivor says too stays there, with that one's merge.
 * </ul>
 */
@Component
class UndoMerge {
    private final ProfileMerge profiles;
    private final Along along;
    private final MergeStore store;
    private final PairDecisions pairs;
    private final Events events;

    UndoMerge(ProfileMerge profiles, Along along, MergeStore store, PairDecisions pairs, Events events) {
        this.profiles = profiles;
        this.along = along;
        this.store = store;
        this.pairs = pairs;
        this.events = events;
    }

    /** @return the survivor and who came out of him */
    @Transactional
    MergeStore.Merge undo(UUID id) {
        var seen = store.find(id);
        var both = profiles.lock(seen.survivor(), seen.merged());
        var merge = store.find(id);
        if (merge.undone()) {
            throw new StateConflict("This merge has been undone already.", "UNDONE", List.of(), "merge_undone");
        }
        if (both.survivor().getMergedInto() != null) {
            var name = both.survivor().getName();
            var into = store.name(both.survivor().getMergedInto());
            throw new StateConflict(
                    name + " has since been merged into " + into + ". Undo that merge first.",
                    "MERGED",
                    List.of("undo merge " + store.takingAway(merge.survivor())),
                    "merged",
                    Map.of("name", name, "into", into));
        }
        var others = store.inForce(merge.survivor());
        var place = others.stream().map(MergeStore.Merge::id).toList().indexOf(id);
        var inForce = new HashMap<UUID, MergeStore.Merge>();
        others.stream().filter(o -> !o.id().equals(id)).forEach(o -> inForce.put(o.id(), o));
        var fields = others.stream()
                .filter(o -> !o.id().equals(id))
                .map(o -> new MergedFields.InForce(o.id(), others.indexOf(o) > place, store.row(o.merged()), o.taken()))
                .toList();
        var changes = profiles.giveBack(both, merge.taken(), fields);
        profiles.pointBackTo(merge.merged(), store.his(merge.merged()));
        along.giveBack(merge, others.stream().filter(o -> !o.id().equals(id)).toList());
        inForce.values().forEach(store::rewrite);
        store.undone(id);
        pairs.areTwo(merge.survivor(), merge.merged());
        events.publish(new CustomerUnmerged(
                merge.survivor(),
                both.survivor().getName(),
                merge.merged(),
                id,
                List.of(merge.survivor(), merge.merged()),
                changes));
        return merge;
    }
}
