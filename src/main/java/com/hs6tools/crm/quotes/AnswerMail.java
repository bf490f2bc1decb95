package com.hs6tools.crm.quotes;

import com.hs6tools.crm.identity.Letter;
import com.hs6tools.crm.identity.OutgoingMail;
import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.platform.http.OwnAddress;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what the owner of a quote gets when its customer has answered, in the owner's language. */
@Component
class AnswerMail {
    private final Settings settings;
    private final OwnAddress address;

    AnswerMail(Settings settings, OwnAddress address) {
        this.settings = settings;
        this.address = address;
    }

    OutgoingMail.Mail of(
            QuoteRecord quote,
            AnswerNews.Answer answer,
            Staff.Addressee person,
            String customer,
            @Nullable String said) {
        var unit = settings.current();
        var language = Objects.requireNonNullElse(person.language(), unit.language());
        var words = QuoteMail.words(language);
        var key = "answer." + answer.word;
        var total = new Form(language, quote.getCurrency()).money(quote.getTotal());
        var paragraphs = Stream.of(
                        words.getString("mail.greeting").formatted(person.name()),
                        words.getString(key + ".body").formatted(customer, quote.getNumber(), total),
                        said)
                .filter(Objects::nonNull)
                .toList();
        var open = new Letter.Button(words.getString("answer.open"), address.of("/quotes/" + quote.getId()));
        return new Letter(language, paragraphs, open, unit.unitName())
                .mail(
                        "quote-answer",
                        person.email(),
                        words.getString(key + ".subject").formatted(quote.getNumber(), customer));
    }
}
