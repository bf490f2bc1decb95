package com.hs6tools.crm.quotes;

import com.hs6tools.crm.identity.OutgoingMail;
import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.platform.notifications.Notifications;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whoever looks after a quote what its customer answered, on screen and by mail. */
@Component
class AnswerNews {
    /** What can be told; the name is that of the notification and of the mail's words. */
    enum Answer {
        ACCEPTED("accepted"),
        REJECTED("rejected"),
        QUESTION("question");

        final String word;

        Answer(String word) {
            this.word = word;
        }
    }

    private final Notifications notifications;
    private final OutgoingMail out;
    private final AnswerMail mails;
    private final QuotePdf.Parties parties;
    private final Staff staff;

    AnswerNews(Notifications notifications, OutgoingMail out, AnswerMail mails, QuotePdf.Parties parties, Staff staff) {
        this.notifications = notifications;
        this.out = out;
        this.mails = mails;
        this.parties = parties;
        this.staff = staff;
    }

    /** @param said the customer's own words */
    void tell(QuoteRecord quote, Answer answer, @Nullable String said) {
        var owner = quote.getOwnerId();
        if (owner == null) {
            return;
        }
        var customer = parties.of(quote).customer();
        notifications.tell(
                owner,
                "quote." + answer.word,
                Map.of("number", quote.getNumber(), "name", customer),
                "/quotes/" + quote.getId());
        staff.addressee(owner).ifPresent(person -> out.send(mails.of(quote, answer, person, customer, said)));
    }
}
