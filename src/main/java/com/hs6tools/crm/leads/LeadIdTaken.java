package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.http.Problem;
import java.util.List;

/** Another lead, perhaps a deleted one, has this external id. */
final class LeadIdTaken extends Problem {
    LeadIdTaken(String externalId) {
        super(
                409,
                "external_id_taken",
                "Another lead (perhaps a deleted one) has the external id '" + externalId
                        + "'. Change or restore that one.");
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("externalId", String.valueOf(getMessage()), code()));
    }
}
