package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE_ENTRY;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.identity.OutgoingMail;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a customer what he gets after the quote itself, each with a link of its own: the old ones cannot be told again. */
@Component
class CustomerMails {
    private final DSLContext sql;
    private final Customers customers;
    private final QuoteContacts contacts;
    private final QuoteMail mails;
    private final Posting posting;

    /** How it goes out. */
    @Component
    record Posting(QuoteLinks links, OutgoingMail out) {}

    CustomerMails(DSLContext sql, Customers customers, QuoteContacts contacts, QuoteMail mails, Posting posting) {
        this.sql = sql;
        this.customers = customers;
        this.contacts = contacts;
        this.mails = mails;
        this.posting = posting;
    }

    /** To where the quote was mailed; where it was brought in another way, to the address that is known. */
    void accepted(QuoteRecord quote, String acceptedBy) {
        var person = person(quote);
        var mailed = mailedTo(quote.getId());
        var to = mailed == null ? person.email() : mailed;
        if (to != null) {
            var link = posting.links().make(quote.getId());
            posting.out().send(mails.accepted(quote, to, person.name(), acceptedBy, link));
        }
    }

    /**
     * @return where it went
     * @throws NotFound when the customer was deleted
     */
    String reminder(QuoteRecord quote, String to) {
        var name = person(quote).name();
        posting.out().send(mails.reminder(quote, to, name, posting.links().make(quote.getId())));
        return to;
    }

    private record Addressee(String name, @Nullable String email) {}

    private Addressee person(QuoteRecord quote) {
        var contact = contacts.of(quote);
        if (contact != null) {
            return new Addressee(contact.name(), contact.email());
        }
        var customer = customers.addressee(quote.getCustomerId());
        return new Addressee(customer.name(), customer.email());
    }

    /** The address a quote was mailed to, the last one where there are several; null when it went out as a link only. */
    @Nullable
    String mailedTo(UUID quote) {
        return sql.select(QUOTE_ENTRY.TEXT)
                .from(QUOTE_ENTRY)
                .where(
                        QUOTE_ENTRY.TENANT_ID.eq(Acting.tenant()),
                        QUOTE_ENTRY.QUOTE_ID.eq(quote),
                        QUOTE_ENTRY.KIND.eq(QuoteHistory.Kind.SENT.name()),
                        QUOTE_ENTRY.TEXT.isNotNull())
                .orderBy(QUOTE_ENTRY.AT.desc(), QUOTE_ENTRY.ID.desc())
                .limit(1)
                .fetchOne(QUOTE_ENTRY.TEXT);
    }
}
