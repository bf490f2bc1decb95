package com.hs6tools.crm.quotes;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What a quote can begin with.
 *
 * @param content what is said in a new quote, without a customer; lines without a price take the customer's
 */
record QuoteTemplate(
        UUID id,
        long version,
        String name,
        int lineCount,
        QuoteInput content,
        String createdByName,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {}
