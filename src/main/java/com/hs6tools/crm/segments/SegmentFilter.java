package com.hs6tools.crm.segments;

import com.hs6tools.crm.customers.spi.CustomerFilter;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Operator;
import java.util.EnumSet;
import java.util.UUID;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** {@code segment=<id>} on the list of customers. */
@Component
class SegmentFilter implements CustomerFilter {
    private final Segments segments;

    SegmentFilter(Segments segments) {
        this.segments = segments;
    }

    @Override
    public String name() {
        return "segment";
    }

    @Override
    public ListSpec.Filter on(Field<UUID> customerId) {
        return Filters.knowing(EnumSet.of(Operator.EQ, Operator.NE), (name, operator, values) -> {
            var ids = values.stream().map(v -> Filters.uuid(name, v)).toList();
            ids.stream().filter(id -> !segments.isVisible(id)).findFirst().ifPresent(id -> {
                throw Filters.bad(name, "There is no segment " + id + ".");
            });
            var members = Segments.members(ids, customerId);
            return operator == Operator.EQ ? members : members.not();
        });
    }
}
