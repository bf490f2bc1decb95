package com.hs6tools.crm.quotes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One quote with its lines, its sums and what happened with it.
 *
 * @param contact to whom at the company it goes
 * @param discount on the whole
 * @param moves what can be done with it now, such as {@code SEND}
 * @param link the customer's page of it, in the answer that made the link and in no other: only its hash is kept
 */
record QuoteDetails(
        @JsonUnwrapped QuoteRow row,

        @Schema(allowableValues = {"en", "fa", "ar"}) String language,

        @Nullable QuoteContact contact,
        boolean taxIncluded,
        @Nullable Reduction discount,
        BigDecimal shipping,
        @Nullable String terms,
        @Nullable String notes,
        List<QuoteLine> lines,
        QuotePrice price,
        @Nullable UUID revisionOf,
        @Nullable String rejectReason,
        @Nullable Acceptance acceptance,
        String createdByName,
        List<Entry> history,
        List<Link> links,
        QuoteApproval approvalFacts,
        List<String> moves,
        @Nullable String link) {

    /** @param sha256 of the document that was accepted */
    @Schema(name = "QuoteAcceptance")
    record Acceptance(
            String name, String signature, @Nullable String ip, OffsetDateTime acceptedAt, String sha256) {}

    /** @param text a question, a reason, whom it was sent to */
    @Schema(name = "QuoteEntry")
    record Entry(
            UUID id,
            OffsetDateTime at,

            @Schema(implementation = QuoteHistory.Kind.class)
            String kind,

            @Nullable String actorName,
            @Nullable String text) {}

    /**
     * How it stands to the limits.
     *
     * @param beyond the limits that it goes beyond now
     * @param approvers who may approve it, where it needs that
     * @param mayDecide whether the caller may approve or refuse it
     * @param note of whoever asked or decided last
     */
    @Schema(name = "QuoteApproval")
    record QuoteApproval(
            List<ApprovalRule.Beyond> beyond,
            List<String> approvers,
            boolean mayDecide,
            @Nullable String askedByName,
            @Nullable OffsetDateTime askedAt,
            @Nullable String decidedByName,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String note) {}

    @Schema(name = "QuoteLink")
    record Link(
            UUID id,
            String createdByName,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime revokedAt) {}

    static @Nullable Reduction discount(QuoteRecord quote) {
        return Reduction.orNull(
                QuoteLine.plain(quote.getDiscountPercent()), QuoteLine.plain(quote.getDiscountAmount()));
    }
}
