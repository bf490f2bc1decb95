package com.hs6tools.crm.customers.spi;

import com.hs6tools.crm.platform.query.ListSpec;
import java.util.UUID;
import org.jooq.Field;

/** A filter that another module adds to the list of customers: the list, its exports and bulk actions all know it. */
public interface CustomerFilter {
    /** Its name in the API, such as {@code segment}. */
    String name();

    /** @param customerId the customer's id in the table the list walks along */
    ListSpec.Filter on(Field<UUID> customerId);
}
