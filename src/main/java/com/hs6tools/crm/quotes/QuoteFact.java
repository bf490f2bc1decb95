package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a quote: {@code quote.created}, {@code .updated}, {@code .sent}, {@code .viewed},
 * {@code .accepted}, {@code .rejected}, {@code .expired}, {@code .question}, {@code .revised}, {@code .revision_dropped}, {@code .converted},
 * {@code .revoked}, {@code .approval_asked}, {@code .approved}, {@code .refused}, {@code .approval_void},
 * {@code .reminded}, {@code .deleted}, {@code .restored}.
 *
 * @param subjectLabel its number
 * @param orderId the order it became
 */
public record QuoteFact(
        String type,
        UUID subjectId,
        String subjectLabel,
        UUID customerId,
        @Nullable UUID opportunityId,
        QuoteStatus status,
        BigDecimal total,
        String currency,
        @Nullable UUID orderId,
        Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String subjectKind() {
        return "quote";
    }
}
