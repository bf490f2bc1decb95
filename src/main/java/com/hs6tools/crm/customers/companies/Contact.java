package com.hs6tools.crm.customers.companies;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a company.
 *
 * @param main whether one talks to him first: the one chosen, else who was entered first
 */
@Schema(name = "Contact")
record Contact(
        UUID id,
        long version,
        UUID customerId,
        String name,
        @Nullable String jobTitle,
        List<ContactRole> roles,
        List<String> emails,
        List<String> phones,
        boolean main,
        @Nullable String note,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {}
