package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One step of a bulk action: does it to a batch and publishes that as one fact. */
@Component
class BulkStep {
    private final BulkBatch batch;
    private final CustomerLabels labels;
    private final Events events;

    BulkStep(BulkBatch batch, CustomerLabels labels, Events events) {
        this.batch = batch;
        this.labels = labels;
        this.events = events;
    }

    /** @return how many were not like that before */
    int take(UUID job, BulkRequest request, List<BulkAction.Setting> settings, List<UUID> ids) {
        var changed = apply(request, settings, ids);
        if (!changed.isEmpty()) {
            events.publish(new CustomersBulkChanged(
                    request.action().word(), job, changed, changed.size(), changes(request, settings)));
        }
        return changed.size();
    }

    private List<UUID> apply(BulkRequest request, List<BulkAction.Setting> settings, List<UUID> ids) {
        var tag = BulkAction.text(request.tag()).strip();
        return switch (request.action()) {
            case TAG -> batch.tag(ids, label(tag), tag);
            case UNTAG -> batch.untag(ids, label(tag), tag);
            case ASSIGN, UPDATE -> batch.set(ids, settings);
            case DELETE -> batch.delete(ids);
            case RESTORE -> batch.restore(ids);
        };
    }

    private UUID label(String tag) {
        return labels.ids(LabelKind.TAG, List.of(tag)).getFirst();
    }

    private static Map<String, Change> changes(BulkRequest request, List<BulkAction.Setting> settings) {
        var changes = new LinkedHashMap<String, Change>();
        settings.forEach(s -> changes.put(s.name(), new Change(null, s.value())));
        if (request.action() == BulkRequest.Action.TAG) {
            changes.put("tags", new Change(null, request.tag()));
        }
        if (request.action() == BulkRequest.Action.UNTAG) {
            changes.put("tags", new Change(request.tag(), null));
        }
        return changes;
    }
}
