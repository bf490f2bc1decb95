package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.quotes.QuoteDifference.FieldChange;
import com.hs6tools.crm.quotes.QuoteDifference.Side;
import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what is different between two quotes. */
@Component
class CompareQuotes {
    /** What comes of the lines, or is no part of what is offered. */
    private static final Set<String> ELSEWHERE = Set.of("status", "lineCount", "total", "approval", "ownerId");

    private final DSLContext sql;
    private final QuoteStore store;

    CompareQuotes(DSLContext sql, QuoteStore store) {
        this.sql = sql;
        this.store = store;
    }

    /** @param with the older one; the revision before where absent */
    QuoteDifference difference(UUID id, @Nullable UUID with) {
        var is = find(id);
        var other = with == null ? is.getRevisionOf() : with;
        if (other == null) {
            throw InvalidInput.malformed("with", "This is no revision; name the quote to compare it with.", "required");
        }
        var was = find(other);
        var margins = QuotesPermissions.maySeeMargins();
        var linesBefore = store.lines(other);
        var lines = store.lines(id);
        var fields = QuoteFacts.between(was, is).entrySet().stream()
                .filter(c -> !ELSEWHERE.contains(c.getKey()))
                .map(c -> new FieldChange(
                        c.getKey(),
                        text(c.getValue().before()),
                        text(c.getValue().after())))
                .toList();
        return new QuoteDifference(
                side(was, linesBefore, margins),
                side(is, lines, margins),
                fields,
                LineDifference.between(shown(was, linesBefore, margins), shown(is, lines, margins)));
    }

    private QuoteRecord find(UUID id) {
        return sql.selectFrom(QUOTE)
                .where(QuoteScope.visible(), QUOTE.ID.eq(id), QUOTE.DELETED_AT.isNull())
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This quote"));
    }

    private static Side side(QuoteRecord quote, List<QuoteLineRecord> lines, boolean margins) {
        return new Side(
                quote.getId(),
                quote.getNumber(),
                quote.getRevision(),
                quote.getCurrency(),
                QuotePrice.of(quote, lines, margins));
    }

    private static List<QuoteLine> shown(QuoteRecord quote, List<QuoteLineRecord> lines, boolean margins) {
        return lines.stream()
                .map(l -> QuoteLine.of(l, quote.getCurrency(), margins))
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof BigDecimal amount ? amount.toPlainString() : value.toString();
    }
}
