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
     * @param to the customer's own e-mail address where absent
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
    private final QuoteMoves moves;

    SendQuote(QuoteMoves moves, QuoteLinks links, QuoteMail mails, OutgoingMail out, Customers customers) {
        this.moves = moves;
        this.links = links;
        this.mails = mails;
        this.out = out;
        this.customers = customers;
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
        var addressee = customers.addressee(quote.getCustomerId());
        var to = request.to() == null ? addressee.email() : request.to().strip();
        if (byMail && to == null) {
            throw InvalidInput.field(
                    "to", "This customer has no e-mail address. Name one, or make only the link.", "required");
        }
        var link = links.make(id);
        if (byMail && to != null) {
            out.send(mails.mail(quote, to, addressee.name(), request.message(), link));
        }
        quote.setSentAt(moves.now());
        moves.make(quote, move, QuoteHistory.Kind.SENT, byMail ? to : null);
        return link;
    }

    private void check(QuoteRecord quote) {
        var wrong = new Violations();
        QuoteRules.notOver(wrong, quote.getValidUntil(), moves.today());
        wrong.check(quote.getLineCount() > 0, "lines", "A quote without a line offers nothing.", "required");
        wrong.throwIfAny();
    }
}
