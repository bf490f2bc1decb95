package com.hs6tools.crm.quotes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people and programs may say of a quote. In a change, fields not named stay and null goes back to the default;
 * lines and discount are replaced as a whole.
 *
 * @param contactId to whom at the company it goes, who has an e-mail address; to the customer itself where absent
 * @param currency the business unit's where absent
 * @param language in which the customer reads it; his own where absent, else the business unit's
 * @param validUntil the last day on which it can be accepted
 * @param taxIncluded whether unit prices include the tax
 * @param discount on the whole
 * @param version the version the caller has seen; a change of another one is refused
 */
record QuoteInput(
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID opportunityId,
        @Nullable UUID ownerId,
        @Nullable String title,
        @Nullable String currency,

        @Schema(allowableValues = {"en", "fa", "ar"}) @Nullable
        String language,

        @Nullable LocalDate validUntil,
        @Nullable Boolean taxIncluded,
        @Nullable Reduction discount,
        @Nullable BigDecimal shipping,
        @Nullable String terms,
        @Nullable String notes,
        @Nullable List<Line> lines,
        @Nullable Long version) {

    /**
     * A product of the catalogue, by id or stock code, or anything else by name.
     *
     * @param unitPrice what the customer's price lists say where absent, else the catalogue
     * @param unitCost what a piece costs us; the catalogue's where absent. To say it takes the permission
     *     {@code margins:read}
     * @param taxRate in percent; 0 where absent
     */
    record Line(
            @Nullable UUID productId,
            @Nullable String sku,
            @Nullable String name,
            @Nullable String description,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable Reduction discount,
            @Nullable BigDecimal taxRate,
            @Nullable BigDecimal unitCost) {}
}
