package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.query.ListRequest;
import java.util.Collection;
import java.util.Map;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** Which leads a bulk action is about: always within what the one who asked may see. */
@Component
class LeadBulkTarget {
    private static final int MOST_IDS = 10_000;

    private final LeadList list;
    private final UnitClock clock;

    LeadBulkTarget(LeadList list, UnitClock clock) {
        this.list = list;
        this.clock = clock;
    }

    /** @throws InvalidInput when it names neither or both of ids and filter, or an unknown filter */
    Condition condition(LeadBulkRequest request) {
        var ids = request.ids();
        var filter = request.filter();
        if ((ids == null) == (filter == null)) {
            throw InvalidInput.field("ids", "Name the leads by ids or by a filter, one of them.", "required");
        }
        if (ids != null && (ids.isEmpty() || ids.size() > MOST_IDS)) {
            throw InvalidInput.field(
                    "ids", "From 1 to 10,000 ids; for more use a filter.", "too_many", Map.of("most", 10_000));
        }
        var state = request.action() == LeadBulkRequest.Action.RESTORE
                ? LEAD.DELETED_AT.ge(clock.realNow().minusDays(RemoveLead.RESTORABLE_DAYS))
                : LEAD.DELETED_AT.isNull();
        return LeadScope.visible().and(state).and(filter == null ? LEAD.ID.in(ids) : filtered(filter));
    }

    private Condition filtered(Map<String, Object> filter) {
        var parameters = new LinkedMultiValueMap<String, String>();
        filter.forEach((name, value) -> {
            if (value instanceof Collection<?> several) {
                several.forEach(v -> parameters.add(name, String.valueOf(v)));
            } else {
                parameters.add(name, String.valueOf(value));
            }
        });
        return ListRequest.read(list.spec(), parameters).filters();
    }
}
