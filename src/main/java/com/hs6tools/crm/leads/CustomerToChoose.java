package com.hs6tools.crm.leads;

import com.hs6tools.crm.customers.Newcomers.Alike;
import com.hs6tools.crm.platform.http.Problem;
import java.util.List;
import java.util.Map;

/** Customers have the lead's address or number, and it is not clear which one it is. */
final class CustomerToChoose extends Problem {
    private final List<Alike> alike;

    CustomerToChoose(List<Alike> alike) {
        super(
                409,
                "customer_to_choose",
                "Customers have this lead's e-mail address or phone number. Say which one it joins (customerId), or that "
                        + "a new one is to be made (newCustomer).");
        this.alike = alike;
    }

    @Override
    public Map<String, Object> more() {
        return Map.of("alike", alike);
    }
}
