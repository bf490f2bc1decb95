package com.hs6tools.crm.customers.spi;

/**
 * Some keys of the answer to "everything about this customer": those whose facts are read together. A key that the
 * customers module answers itself (such as {@code health}) takes its place.
 */
public interface Customer360Part {
    /**
     * A record, whose components are the keys, such as {@code topProducts}. Declare it as the return type: the contract
     * document takes its shape from there. The customer exists and may be seen by whoever asks; one without anything to
     * tell gets zeros or empty lists.
     */
    Record value(ShownCustomer customer);

    /** Who lacks this right is not told these keys. */
    default String permission() {
        return "customers:read";
    }
}
