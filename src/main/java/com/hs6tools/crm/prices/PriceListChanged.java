package com.hs6tools.crm.prices;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;

/**
 * A price list was made, changed or deleted, or says another price: {@code price_list.created}, {@code .updated},
 * {@code .priced}, {@code .deleted}.
 */
public record PriceListChanged(String type, UUID subjectId, String subjectLabel, Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String subjectKind() {
        return "price_list";
    }
}
