package com.hs6tools.crm.customers;

import com.hs6tools.crmdb.customers.tables.records.CustomerRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The main address says where a customer lives, unless the profile says so itself. */
final class HomeAddress {
    private HomeAddress() {}

    static void fill(CustomerRecord record, @Nullable List<Address> addresses, boolean country, boolean city) {
        if (addresses == null) {
            return;
        }
        addresses.stream()
                .filter(a -> a.kind() == Address.Kind.MAIN)
                .findFirst()
                .ifPresent(main -> {
                    if (country && main.country() != null) {
                        record.setCountry(main.country().strip());
                    }
                    if (city && main.city() != null) {
                        record.setCity(main.city().strip());
                    }
                });
    }
}
