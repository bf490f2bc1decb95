package com.hs6tools.crm.quotes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody with a link is shown of a quote.
 *
 * @param unit the name of the business unit
 * @param preview somebody of the business unit looks at it: nothing he does counts
 * @param offer absent where the link shows no more than that it is closed
 */
record QuotePage(
        State state,
        String unit,
        String number,
        @Schema(allowableValues = {"en", "fa", "ar"}) String language,
        boolean preview,
        @Nullable Offer offer) {

    /** What the link is good for: only an OPEN quote can be answered. */
    enum State {
        OPEN,
        ACCEPTED,
        REJECTED,
        EXPIRED,
        REVISED,
        REVOKED,
        /** It was answered, and whoever did has had time to look at it again. */
        ENDED;

        boolean isShown() {
            return this == OPEN || this == ACCEPTED || this == REJECTED;
        }
    }

    /**
     * @param digits behind the decimal point of the currency
     * @param attention to whom at the company it goes
     * @param contact who looks after the customer
     * @param acceptedBy the name it was accepted under
     */
    record Offer(
            @Nullable String title,
            String customer,
            @Nullable String attention,
            @Nullable String contact,
            LocalDate issued,
            LocalDate validUntil,
            String currency,
            int digits,
            boolean taxIncluded,
            List<QuoteLine> lines,
            QuotePrice price,
            @Nullable String terms,
            @Nullable String notes,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String acceptedBy) {}
}
