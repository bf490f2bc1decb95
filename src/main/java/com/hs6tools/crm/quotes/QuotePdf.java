package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.ACCEPTANCE;
import static com.hs6tools.crmdb.quotes.Tables.QUOTE;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.quotes.tables.records.AcceptanceRecord;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The document of a quote. Once accepted it is the very one that was accepted, followed by the sheet that says so. */
@Component
class QuotePdf {
    /** Whom a quote is from and for. */
    @Component
    static class Parties {
        private final Settings settings;
        private final Customers customers;
        private final Staff staff;
        private final UnitClock clock;
        private final QuoteContacts contacts;

        Parties(Settings settings, Customers customers, Staff staff, UnitClock clock, QuoteContacts contacts) {
            this.settings = settings;
            this.customers = customers;
            this.staff = staff;
            this.clock = clock;
            this.contacts = contacts;
        }

        QuoteDocument.Parties of(QuoteRecord quote) {
            var customer = customers.addressee(quote.getCustomerId());
            var contact = contacts.of(quote);
            var owner = quote.getOwnerId();
            var since = quote.getSentAt() == null ? quote.getCreatedAt() : quote.getSentAt();
            return new QuoteDocument.Parties(
                    settings.current().unitName(),
                    customer.name(),
                    customer.company(),
                    contact == null ? null : contact.name(),
                    owner == null ? null : staff.names(List.of(owner)).get(owner),
                    since.atZoneSameInstant(clock.zone()).toLocalDate());
        }
    }

    private final DSLContext sql;
    private final QuoteStore store;
    private final Parties parties;
    private final PdfPress press;
    private final UnitClock clock;

    QuotePdf(DSLContext sql, QuoteStore store, Parties parties, PdfPress press, UnitClock clock) {
        this.sql = sql;
        this.store = store;
        this.parties = parties;
        this.press = press;
        this.clock = clock;
    }

    /** @throws NotFound when it is absent, deleted, or outside what the acting person may see */
    byte[] find(UUID id, boolean withoutSheet) {
        var quote = sql.selectFrom(QUOTE)
                .where(QuoteScope.visible(), QUOTE.ID.eq(id), QUOTE.DELETED_AT.isNull())
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This quote"));
        return of(quote, withoutSheet);
    }

    byte[] of(QuoteRecord quote, boolean withoutSheet) {
        var acceptance = acceptance(quote.getId());
        if (acceptance == null) {
            return document(quote);
        }
        return withoutSheet
                ? acceptance.getDocument()
                : press.bind(List.of(acceptance.getDocument(), sheet(quote, acceptance)));
    }

    QuoteDocument.Parties parties(QuoteRecord quote) {
        return parties.of(quote);
    }

    /** As it stands now. */
    byte[] document(QuoteRecord quote) {
        var html = new QuoteDocument(quote, store.lines(quote.getId()), parties.of(quote)).html();
        return press.print(html, QuoteMail.isRightToLeft(quote.getLanguage()));
    }

    private byte[] sheet(QuoteRecord quote, AcceptanceRecord acceptance) {
        var html = new AcceptanceSheet(quote, acceptance, clock.zone()).html();
        return press.print(html, QuoteMail.isRightToLeft(quote.getLanguage()));
    }

    private @Nullable AcceptanceRecord acceptance(UUID quote) {
        return sql.selectFrom(ACCEPTANCE)
                .where(ACCEPTANCE.TENANT_ID.eq(Acting.tenant()), ACCEPTANCE.QUOTE_ID.eq(quote))
                .fetchOne();
    }
}
