package com.hs6tools.crm.leads;

import com.hs6tools.crm.customers.LeadSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form by which strangers become leads.
 *
 * @param key part of its public addresses: {@code /f/<key>}, {@code /forms/<key>.js}
 * @param ownerId who gets its leads; by the rules when absent
 * @param doubleOptIn whether an address is written to first, and the lead made when its owner answers
 * @param receipt whether, where nothing has to be confirmed, the visitor gets a mail that says his request has arrived
 * @param origins web pages it may stand on, such as {@code https://shop.example}; empty: any
 * @param texts by language: en, fa, ar
 */
record LeadForm(
        UUID id,
        long version,
        String key,
        String name,
        boolean active,
        LeadSource source,
        @Nullable UUID ownerId,
        boolean doubleOptIn,
        boolean receipt,
        List<String> tags,
        List<String> origins,
        List<FormField> fields,
        Map<String, FormTexts> texts,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {}
