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
 * What people and programs may say of a lead. In a change, fields not named stay and null clears.
 *
 * @param source OTHER when absent
 * @param status in a change: the status to move to, by the rules of the flow; CONVERTED only by converting
 * @param referredBy the customer who recommended the lead
 * @param lostReason needed where the status becomes LOST
 * @param expectedValue in {@code currency}, else in the unit's
 * @param version the version the caller has seen; a change of another one is refused
 */
record LeadInput(
        @Nullable String externalId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LeadSource source,
        @Nullable String referral,
        @Nullable UUID referredBy,
        @Nullable LeadStatus status,
        @Nullable String lostReason,
        @Nullable String industry,
        @Nullable CompanySize companySize,
        @Nullable String country,
        @Nullable String city,
        @Nullable String language,
        @Nullable String message,
        @Nullable String notes,
        @Nullable BigDecimal expectedValue,
        @Nullable String currency,
        @Nullable UUID ownerId,
        @Nullable List<String> tags,
        @Nullable Map<String, Object> customFields,
        @Nullable OffsetDateTime nextFollowUpAt,
        @Nullable String nextAction,
        @Nullable Long version) {}
