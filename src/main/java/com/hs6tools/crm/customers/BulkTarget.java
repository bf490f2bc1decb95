package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.query.ListRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** Which customers a bulk action is about: always within what the one who asked may see. */
@Component
class BulkTarget {
    private static final int MOST_IDS = 10_000;

    private final CustomerList list;
    private final UnitClock clock;

    BulkTarget(CustomerList list, UnitClock clock) {
        this.list = list;
        this.clock = clock;
    }

    /** @throws InvalidInput when it names neither or both of ids and filter, or an unknown filter */
    Condition condition(BulkRequest request) {
        if ((request.ids() == null) == (request.filter() == null)) {
            throw InvalidInput.field("ids", "Name the customers by ids or by a filter, one of them.", "required");
        }
        var which = request.ids() == null ? filter(request.filter()) : ids(request.ids());
        return CustomerColumns.tenant()
                .and(CustomerScope.visible())
                .and(state(request.action()))
                .and(which);
    }

    private Condition ids(List<java.util.UUID> ids) {
        if (ids.isEmpty() || ids.size() > MOST_IDS) {
            throw InvalidInput.field(
                    "ids", "From 1 to 10,000 ids; for more use a filter.", "too_many", Map.of("most", 10_000));
        }
        return CUSTOMER.ID.in(ids);
    }

    private Condition filter(Map<String, Object> filter) {
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

    private Condition state(BulkRequest.Action action) {
        return action == BulkRequest.Action.RESTORE
                ? CUSTOMER.DELETED_AT
                        .ge(clock.realNow().minusDays(RemoveCustomer.RESTORABLE_DAYS))
                        .and(CUSTOMER.MERGED_INTO.isNull())
                : CUSTOMER.DELETED_AT.isNull();
    }
}
