package com.hs6tools.crm.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people and programs may say of a customer. In a change, fields not named stay and null clears.
 *
 * @param emails further addresses beside the first one
 * @param phones further numbers beside the first one
 * @param version the version the caller has seen; a change of another one is refused
 */
record CustomerInput(
        @Nullable String externalId,
        @Nullable CustomerType type,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        @Nullable List<String> emails,
        @Nullable List<String> phones,
        @Nullable String industry,
        @Nullable CompanySize companySize,
        @Nullable LeadSource leadSource,
        @Nullable UUID ownerId,
        @Nullable String notes,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String country,
        @Nullable String city,
        @Nullable List<String> tags,
        @Nullable List<String> categories,
        @Nullable List<Address> addresses,
        @Nullable Map<String, Object> customFields,
        @Nullable String taxId,
        @Nullable LocalDate birthDate,
        @Nullable Long version) {}
