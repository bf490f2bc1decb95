package com.hs6tools.crm.customers;

import org.jspecify.annotations.Nullable;

/** A postal address of a customer. */
record Address(
        @Nullable Kind kind,
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country) {
    enum Kind {
        MAIN,
        BILLING,
        SHIPPING
    }

    Address {
        kind = kind == null ? Kind.MAIN : kind;
    }
}
