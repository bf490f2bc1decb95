package com.hs6tools.crm.quotes;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.identity.OutgoingMail;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a quote to its customer: a mail with the link, or only the link for those who bring it in another way. */
@Component
class SendQuote {
    /**
     * @param to the address of the contact that the quote goes to where absent, else the customer's own
     * @param message put before the words that bring the quote
     * @param mail false: only make the link
     * @param again true: once more, a quote that is out already
     */
    @Schema(name = "QuoteSendRequest")
    record SendRequest(
            @Nullable String to,
            @Nullable String message,
            @Nullable Boolean mail,
            @Nullable Boolean again) {}

    private final QuoteLinks links;
    private final QuoteMail mails;
    private final OutgoingMail out;
    private final Customers customers;
    private final QuoteContacts contacts;
    private final QuoteMoves moves;

    SendQuote(
            QuoteMoves moves,
            QuoteLinks links,
            QuoteMail mails,
            OutgoingMail out,
            Customers customers,
            QuoteContacts contacts) {
        this.moves = moves;
        this.links = links;
        this.mails = mails;
        this.out = out;
        this.customers = customers;
        this.contacts = contacts;
    }

    /** @return the link, which cannot be told a second time */
    @Transactional
    String send(UUID id, SendRequest request) {
        var byMail = !Boolean.FALSE.equals(request.mail());
        new Violations()
                .email("to", request.to())
                .length("message", request.message(), 4_000)
                .throwIfAny();
        var move = Boolean.TRUE.equals(request.again()) ? QuoteMove.SEND_AGAIN : QuoteMove.SEND;
        var quote = moves.begin(id, move);
        check(quote);
        var addressee = addressee(quote);
        var to = request.to() == null ? addressee.email() : request.to().strip();
        if (byMail && to == null) {
            throw InvalidInput.field("to", addressee.none() + " Name one, or make only the link.", "required");
        }
        var link = links.make(id);
        if (byMail && to != null) {
            out.send(mails.mail(quote, to, addressee.name(), request.message(), link));
        }
        quote.setSentAt(moves.now());
        moves.make(quote, move, QuoteHistory.Kind.SENT, byMail ? to : null);
        return link;
    }

    /** @param none why it has no address */
    private record Addressee(String name, @Nullable String email, String none) {}

    private Addressee addressee(QuoteRecord quote) {
        var contact = contacts.of(quote);
        if (contact == null) {
            var customer = customers.addressee(quote.getCustomerId());
            return new Addressee(customer.name(), customer.email(), "This customer has no e-mail address.");
        }
        quote.setContactName(contact.name());
        return new Addressee(
                contact.name(),
                contact.email(),
                contact.deleted()
                        ? contact.name() + " is not among the customer's contacts any more: choose another one."
                        : contact.name() + " has no e-mail address.");
    }

    private void check(QuoteRecord quote) {
        var wrong = new Violations();
        QuoteRules.notOver(wrong, quote.getValidUntil(), moves.today());
        wrong.check(quote.getLineCount() > 0, "lines", "A quote without a line offers nothing.", "no_lines");
        wrong.throwIfAny();
    }
}
