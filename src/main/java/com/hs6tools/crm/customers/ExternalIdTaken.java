package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.http.Problem;
import java.util.List;

/** Another customer, perhaps a deleted one, has this external id. */
final class ExternalIdTaken extends Problem {
    ExternalIdTaken(String externalId) {
        super(
                409,
                "external_id_taken",
                "Another customer (perhaps a deleted one) has the external id '" + externalId
                        + "'. Change or restore that one.");
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("externalId", String.valueOf(getMessage()), code()));
    }
}
