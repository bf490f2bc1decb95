package com.hs6tools.crm.leads;

import com.hs6tools.crm.customers.CompanySize;
import com.hs6tools.crm.customers.LeadSource;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead as lists and screens show it.
 *
 * @param phone E.164, or as typed where it is no number one can dial
 * @param referral who or what sent it: a code of a referral link, a campaign, a person
 * @param referredBy the customer who recommended it
 * @param referrerName his name, where he may be seen; or the partner's whose link it came by
 * @param referralLinkId the link it came by
 * @param territoryId the part of the market it belongs to, by the rules
 * @param message what the lead asked for
 * @param notes left out of lists
 * @param firstResponseDueAt when somebody should have answered
 * @param firstResponseAt when somebody first did
 * @param customerId the customer it became
 * @param opportunityId the deal that was begun with it
 * @param quoteId the quote that was drafted with it
 * @param moves the steps that are open now
 */
record Lead(
        UUID id,
        long version,
        @Nullable String externalId,
        String name,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        LeadSource source,
        @Nullable String referral,
        @Nullable UUID referredBy,
        @Nullable String referrerName,
        @Nullable UUID referralLinkId,
        LeadStatus status,
        @Nullable String lostReason,
        List<String> moves,
        @Nullable String industry,
        @Nullable CompanySize companySize,
        @Nullable String country,
        @Nullable String city,
        @Nullable UUID territoryId,
        @Nullable String language,
        @Nullable String message,
        @Nullable String notes,
        @Nullable BigDecimal expectedValue,
        @Nullable String currency,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        List<String> tags,
        Map<String, Object> customFields,
        @Nullable OffsetDateTime firstResponseAt,
        @Nullable OffsetDateTime firstResponseDueAt,
        @Nullable OffsetDateTime lastInteractionAt,
        @Nullable OffsetDateTime nextFollowUpAt,
        @Nullable String nextAction,
        @Nullable UUID customerId,
        @Nullable UUID opportunityId,
        @Nullable UUID quoteId,
        @Nullable OffsetDateTime convertedAt,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        @Nullable OffsetDateTime deletedAt) {}
