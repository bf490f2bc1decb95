package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;

import com.hs6tools.crm.platform.http.NotFound;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask of quotes. */
@Component
public class Quotes {
    /**
     * A quote to be drafted; what is left out takes its default.
     *
     * @param opportunityId the opportunity it belongs to
     * @param discountPercent on the whole
     */
    public record Draft(
            UUID customerId,
            @Nullable UUID opportunityId,
            @Nullable UUID ownerId,
            @Nullable String title,
            @Nullable BigDecimal discountPercent,
            @Nullable BigDecimal shipping,
            List<Line> lines) {}

    /**
     * A product of the catalogue by its id, or anything else by name and price.
     *
     * @param unitPrice the catalogue's where absent
     * @param taxRate in percent
     */
    public record Line(
            @Nullable UUID productId,
            @Nullable String name,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal taxRate) {}

    private final DraftQuote drafts;
    private final DSLContext sql;

    Quotes(DraftQuote drafts, DSLContext sql) {
        this.drafts = drafts;
        this.sql = sql;
    }

    /** Drafts a quote for a customer, by the same rules as people do, in the caller's transaction where there is one. */
    @Transactional
    public UUID draft(Draft draft) {
        return drafts.draft(new QuoteInput(
                draft.customerId(),
                null,
                draft.opportunityId(),
                draft.ownerId(),
                draft.title(),
                null,
                null,
                null,
                null,
                Reduction.orNull(draft.discountPercent(), null),
                draft.shipping(),
                null,
                null,
                draft.lines().stream().map(Quotes::line).toList(),
                null));
    }

    /**
     * @return its number
     * @throws NotFound when it is absent, deleted, or outside what the acting person may see
     */
    public String requireVisible(UUID id) {
        return sql.select(QUOTE.NUMBER)
                .from(QUOTE)
                .where(QuoteScope.visible(), QUOTE.ID.eq(id), QUOTE.DELETED_AT.isNull())
                .fetchOptional(QUOTE.NUMBER)
                .orElseThrow(() -> new NotFound("This quote"));
    }

    private static QuoteInput.Line line(Line line) {
        return new QuoteInput.Line(
                line.productId(),
                null,
                line.name(),
                null,
                line.quantity(),
                line.unitPrice(),
                null,
                line.taxRate(),
                null);
    }
}
