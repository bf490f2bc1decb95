package com.hs6tools.crm.customers.companies;

import com.hs6tools.crm.platform.http.Violations;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a company. In a change, fields not named stay and null clears.
 *
 * @param parentId the company it belongs to
 * @param paymentDays 0 to 365, for terms that count days
 */
@Schema(name = "CompanyInput")
record CompanyInput(
        @Nullable UUID parentId,
        @Nullable PaymentTerms paymentTerms,
        @Nullable Integer paymentDays,
        @Nullable String paymentNote,
        @Nullable Long version) {
    Violations check() {
        return new Violations()
                .check(
                        paymentDays == null || paymentDays >= 0 && paymentDays <= 365,
                        "paymentDays",
                        "A whole number of days from 0 to 365.",
                        "out_of_range",
                        Map.of("from", 0, "to", 365))
                .length("paymentNote", paymentNote, 500);
    }
}
