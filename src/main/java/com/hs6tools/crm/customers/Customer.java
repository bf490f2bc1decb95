package com.hs6tools.crm.customers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as lists and screens show it: the profile and what the rules say of it now.
 *
 * @param territoryId the part of the market it belongs to, by the rules
 * @param notes left out of lists, as are addresses, tax id and date of birth
 * @param taxId kept encrypted, as is the date of birth; shown only to those who may change customers
 */
record Customer(
        UUID id,
        long version,
        @Nullable String externalId,
        CustomerType type,
        String name,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        List<String> emails,
        List<String> phones,
        @Nullable String industry,
        @Nullable CompanySize companySize,
        @Nullable LeadSource leadSource,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String country,
        @Nullable String city,
        @Nullable UUID territoryId,
        List<String> tags,
        List<String> categories,
        Map<String, Object> customFields,
        @Nullable String notes,
        @Nullable List<Address> addresses,
        @Nullable String taxId,
        @Nullable LocalDate birthDate,
        CustomerTier tier,
        int healthScore,
        LifecycleStage lifecycleStage,
        ShopSegment shopSegment,
        @Nullable Rfm rfm,
        int orderCount,
        BigDecimal grossRevenue,
        BigDecimal returned,
        BigDecimal lifetimeValue,
        String currency,
        @Nullable OffsetDateTime firstOrderAt,
        @Nullable OffsetDateTime lastOrderAt,
        @Nullable OffsetDateTime lastInteractionAt,
        @Nullable OffsetDateTime nextFollowUpAt,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        @Nullable OffsetDateTime deletedAt) {

    /** Quintiles among those who bought in the last two years (5 is best), and the group they make. */
    record Rfm(int recency, int frequency, int monetary, String group) {}
}
