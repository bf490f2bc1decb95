package com.hs6tools.crm.customers.companies;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a company.
 *
 * @param above the companies it belongs to, its parent first, the head of the group last; those the caller may not see
 *     have no name
 * @param subsidiaries how many companies belong to it directly
 * @param version 0 while nothing was said yet
 */
@Schema(name = "Company")
record Company(
        UUID customerId,
        long version,
        @Nullable UUID parentId,
        List<Relative> above,
        int subsidiaries,
        @Nullable PaymentTerms paymentTerms,
        @Nullable Integer paymentDays,
        @Nullable String paymentNote) {

    @Schema(name = "CompanyRelative")
    record Relative(UUID id, @Nullable String name) {}
}
