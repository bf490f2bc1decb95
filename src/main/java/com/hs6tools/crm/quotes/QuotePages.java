package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;

import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.quotes.PageVisits.Visit;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads the page of a quote for whoever has its link. */
@Component
class QuotePages {
    private final DSLContext sql;
    private final QuoteStore store;
    private final QuoteReader reader;
    private final QuotePdf pdf;
    private final QuoteAnswers answers;

    QuotePages(DSLContext sql, QuoteStore store, QuoteReader reader, QuotePdf pdf, QuoteAnswers answers) {
        this.sql = sql;
        this.store = store;
        this.reader = reader;
        this.pdf = pdf;
        this.answers = answers;
    }

    QuotePage page(Visit visit) {
        var quote = find(visit);
        var state = answers.state(quote, visit.link());
        return new QuotePage(
                state,
                pdf.parties(quote).unit(),
                quote.getNumber(),
                quote.getLanguage(),
                visit.byStaff(),
                state.isShown() ? offer(quote) : null);
    }

    /** @throws NotFound where the page shows no offer either */
    byte[] document(Visit visit) {
        var quote = find(visit);
        if (!answers.state(quote, visit.link()).isShown()) {
            throw new NotFound("This document");
        }
        return pdf.of(quote, false);
    }

    private QuoteRecord find(Visit visit) {
        return sql.selectFrom(QUOTE)
                .where(
                        QUOTE.TENANT_ID.eq(Acting.tenant()),
                        QUOTE.ID.eq(visit.link().quote()),
                        QUOTE.DELETED_AT.isNull())
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This quote"));
    }

    private QuotePage.Offer offer(QuoteRecord quote) {
        var lines = store.lines(quote.getId());
        var parties = pdf.parties(quote);
        var acceptance = reader.acceptance(quote.getId());
        return new QuotePage.Offer(
                quote.getTitle(),
                parties.customer(),
                parties.attention(),
                parties.contact(),
                parties.issued(),
                quote.getValidUntil(),
                quote.getCurrency(),
                UnitSettings.digitsOf(quote.getCurrency()),
                quote.getTaxIncluded(),
                lines.stream().map(QuoteLine::forCustomer).toList(),
                QuotePrice.of(quote, lines, false),
                quote.getTerms(),
                quote.getNotes(),
                quote.getDecidedAt(),
                acceptance == null ? null : acceptance.name());
    }
}
