package com.hs6tools.crm.customers.merging;

import static com.hs6tools.crmdb.customers.Tables.MERGE_MOVED;

import com.hs6tools.crm.customers.spi.CustomerBelongings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Everything that goes along with a merged customer, whichever module it belongs to, and comes back with him. */
@Component
class Along {
    private final DSLContext sql;
    private final List<CustomerBelongings> belongings;
    private final LabelsAlong labels;
    private final AddressesAlong addresses;

    Along(DSLContext sql, List<CustomerBelongings> belongings, LabelsAlong labels, AddressesAlong addresses) {
        this.sql = sql;
        this.belongings = belongings.stream()
                .sorted(Comparator.comparing(CustomerBelongings::kind))
                .toList();
        this.labels = labels;
        this.addresses = addresses;
    }

    List<MergeOutcome.Moves> count(UUID from, UUID to) {
        var moves = new ArrayList<MergeOutcome.Moves>();
        moves.add(new MergeOutcome.Moves(
                AddressesAlong.KIND, addresses.missing(from, to).size()));
        moves.add(new MergeOutcome.Moves(
                LabelsAlong.KIND, labels.missing(from, to).size()));
        belongings.forEach(b -> moves.add(new MergeOutcome.Moves(b.kind(), b.count(from))));
        return List.copyOf(moves);
    }

    List<MergeOutcome.Moves> give(UUID merge, UUID from, UUID to) {
        var moves = new ArrayList<MergeOutcome.Moves>();
        moves.add(note(merge, AddressesAlong.KIND, addresses.copy(from, to)));
        moves.add(note(merge, LabelsAlong.KIND, labels.add(from, to)));
        belongings.forEach(b -> moves.add(note(merge, b.kind(), b.giveAll(from, to))));
        return List.copyOf(moves);
    }

    /** What was moved and is still there goes back; labels and addresses that others of the survivor's merges have stay. */
    void giveBack(MergeStore.Merge merge, List<MergeStore.Merge> others) {
        addresses.takeBack(merge, moved(merge.id(), AddressesAlong.KIND), others);
        labels.takeBack(merge, moved(merge.id(), LabelsAlong.KIND), others);
        for (var b : belongings) {
            var records = moved(merge.id(), b.kind());
            if (!records.isEmpty()) {
                b.give(records, merge.survivor(), merge.merged());
            }
        }
    }

    private List<UUID> moved(UUID merge, String kind) {
        return sql.select(MERGE_MOVED.RECORD_ID)
                .from(MERGE_MOVED)
                .where(
                        MERGE_MOVED.TENANT_ID.eq(Acting.tenant()),
                        MERGE_MOVED.MERGE_ID.eq(merge),
                        MERGE_MOVED.KIND.eq(kind))
                .fetch(MERGE_MOVED.RECORD_ID);
    }

    private MergeOutcome.Moves note(UUID merge, String kind, Collection<UUID> records) {
        if (!records.isEmpty()) {
            sql.execute(
                    "insert into customers.merge_moved (tenant_id, merge_id, kind, record_id) select ?, ?, ?, unnest(?)",
                    Acting.tenant(),
                    merge,
                    kind,
                    records.toArray(UUID[]::new));
        }
        return new MergeOutcome.Moves(kind, records.size());
    }
}
