package com.hs6tools.crm.customers.merging;

import com.hs6tools.crm.customers.MergedFields;
import com.hs6tools.crm.customers.ProfileMerge;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crmdb.customers.tables.records.CustomerRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Merges one customer into another, or tells what would come of it. */
@Component
class MergeCustomers {
    private final ProfileMerge profiles;
    private final Along along;
    private final MergeStore store;
    private final Events events;

    MergeCustomers(ProfileMerge profiles, Along along, MergeStore store, Events events) {
        this.profiles = profiles;
        this.along = along;
        this.store = store;
        this.events = events;
    }

    @Transactional
    MergeOutcome merge(UUID survivor, MergeInput input) {
        var both = lock(survivor, input);
        var choices = Objects.requireNonNullElse(input.fields(), Map.<String, MergedFields.Choice>of());
        var plan = profiles.plan(both, choices);
        var merged = both.merged().getId();
        if (Boolean.TRUE.equals(input.dryRun())) {
            return outcome(null, both, plan, along.count(merged, survivor));
        }
        var changes = profiles.take(both, plan);
        var id = store.insert(survivor, merged, plan.taken());
        var moves = along.give(id, merged, survivor);
        var name = both.survivor().getName();
        events.publish(new CustomerMerged(survivor, name, merged, id, List.of(survivor, merged), changes));
        return outcome(id, both, plan, moves);
    }

    private ProfileMerge.Both lock(UUID survivor, MergeInput input) {
        var from = input.from();
        if (from == null) {
            throw InvalidInput.field("from", "Name the customer to be merged into this one.", "required");
        }
        if (from.equals(survivor)) {
            throw InvalidInput.field("from", "A customer cannot be merged with himself.", "same_customer");
        }
        var both = profiles.lock(survivor, from);
        refuseGone(both.survivor());
        refuseGone(both.merged());
        ExpectedVersion.check(input.version(), both.survivor().getVersion());
        ExpectedVersion.check(input.fromVersion(), both.merged().getVersion());
        return both;
    }

    private void refuseGone(CustomerRecord record) {
        if (record.getMergedInto() != null) {
            var into = store.name(record.getMergedInto());
            throw new StateConflict(
                    record.getName() + " has been merged into " + into
                            + ". Merge with that one, or undo that merge first.",
                    "MERGED",
                    List.of("undo the merge"),
                    "merged",
                    Map.of("name", record.getName(), "into", into));
        }
        if (record.getDeletedAt() != null) {
            throw new NotFound("This customer");
        }
    }

    private static MergeOutcome outcome(
            @org.jspecify.annotations.Nullable UUID id,
            ProfileMerge.Both both,
            MergedFields.Plan plan,
            List<MergeOutcome.Moves> moves) {
        return new MergeOutcome(
                id,
                id == null,
                both.survivor().getId(),
                both.merged().getId(),
                plan.result().getName(),
                both.survivor().getVersion(),
                plan.fields(),
                moves);
    }
}
