package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;

import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what happened to quotes. */
@Component
class QuoteFacts {
    private static final Map<String, Field<?>> FIELDS = fields();

    private final Events events;

    QuoteFacts(Events events) {
        this.events = events;
    }

    void tell(String what, QuoteRecord quote) {
        tell(what, quote, Map.of());
    }

    void tell(String what, QuoteRecord quote, Map<String, Change> changes) {
        events.publish(new QuoteFact(
                "quote." + what,
                quote.getId(),
                quote.getNumber(),
                quote.getCustomerId(),
                quote.getOpportunityId(),
                QuoteStatus.valueOf(quote.getStatus()),
                Amounts.plain(quote.getTotal()),
                quote.getCurrency(),
                quote.getOrderId(),
                changes));
    }

    static Map<String, Change> between(QuoteRecord before, QuoteRecord after) {
        var changes = new LinkedHashMap<String, Change>();
        FIELDS.forEach((name, field) -> {
            var was = plain(before.get(field));
            var is = plain(after.get(field));
            if (!Objects.equals(was, is)) {
                changes.put(name, new Change(was, is));
            }
        });
        return changes;
    }

    /** 10 and 10.00 are the same amount. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof BigDecimal amount ? Amounts.plain(amount) : value;
    }

    private static Map<String, Field<?>> fields() {
        var fields = new LinkedHashMap<String, Field<?>>();
        fields.put("status", QUOTE.STATUS);
        fields.put("customerId", QUOTE.CUSTOMER_ID);
        fields.put("contact", QUOTE.CONTACT_NAME);
        fields.put("opportunityId", QUOTE.OPPORTUNITY_ID);
        fields.put("ownerId", QUOTE.OWNER_ID);
        fields.put("title", QUOTE.TITLE);
        fields.put("currency", QUOTE.CURRENCY);
        fields.put("language", QUOTE.LANGUAGE);
        fields.put("validUntil", QUOTE.VALID_UNTIL);
        fields.put("taxIncluded", QUOTE.TAX_INCLUDED);
        fields.put("discountPercent", QUOTE.DISCOUNT_PERCENT);
        fields.put("discountAmount", QUOTE.DISCOUNT_AMOUNT);
        fields.put("shipping", QUOTE.SHIPPING);
        fields.put("terms", QUOTE.TERMS);
        fields.put("notes", QUOTE.NOTES);
        fields.put("lineCount", QUOTE.LINE_COUNT);
        fields.put("total", QUOTE.TOTAL);
        fields.put("approval", QUOTE.APPROVAL);
        return fields;
    }
}
