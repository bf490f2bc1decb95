package com.hs6tools.crm.customers.spi;

import java.util.UUID;

/**
 * One key of the answer to "everything about this customer". A part with the name of one that the customers module
 * answers itself (such as {@code health}) takes its place.
 */
public interface Customer360Part {
    /** The key, such as {@code topProducts}. */
    String name();

    /**
     * The value, which becomes JSON. Declare a record as the return type: the contract document takes its shape from there.
     * The customer exists and may be seen by whoever asks; one without anything to tell gets zeros or an empty list.
     */
    Object value(UUID customer);
}
