package com.hs6tools.crm.quotes;

import com.hs6tools.crm.identity.Letter;
import com.hs6tools.crm.identity.OutgoingMail;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a customer gets about his quote, in the quote's language. */
@Component
class QuoteMail {
    static final String WORDS = "com.hs6tools.crm.quotes.quote-words";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Settings settings;

    QuoteMail(Settings settings) {
        this.settings = settings;
    }

    static ResourceBundle words(String language) {
        return ResourceBundle.getBundle(WORDS, Locale.of(language), NO_FALLBACK);
    }

    static boolean isRightToLeft(String language) {
        return !language.equals("en");
    }

    OutgoingMail.Mail mail(QuoteRecord quote, String to, String name, @Nullable String message, String link) {
        var words = words(quote.getLanguage());
        var unit = settings.current().unitName();
        var form = new Form(quote.getLanguage(), quote.getCurrency());
        var subject = words.getString("mail.subject").formatted(quote.getNumber(), unit);
        var greeting = words.getString("mail.greeting").formatted(name);
        var body = words.getString("mail.body")
                .formatted(unit, quote.getNumber(), form.money(quote.getTotal()), form.day(quote.getValidUntil()));
        return letter(quote, Stream.of(greeting, message, body), open(words, link), unit)
                .mail("quote", to, subject);
    }

    /** It is accepted: what, for how much, and where it can be seen again. */
    OutgoingMail.Mail accepted(QuoteRecord quote, String to, String name, String acceptedBy, String link) {
        var words = words(quote.getLanguage());
        var unit = settings.current().unitName();
        var form = new Form(quote.getLanguage(), quote.getCurrency());
        return letter(
                        quote,
                        Stream.of(
                                words.getString("mail.greeting").formatted(name),
                                words.getString("accepted.body")
                                        .formatted(unit, quote.getNumber(), form.money(quote.getTotal()), acceptedBy),
                                quote.getTitle()),
                        new Letter.Button(words.getString("accepted.open"), link),
                        unit)
                .mail("quote-accepted", to, words.getString("accepted.subject").formatted(quote.getNumber(), unit));
    }

    /** It is open still, and not for long. */
    OutgoingMail.Mail reminder(QuoteRecord quote, String to, String name, String link) {
        var words = words(quote.getLanguage());
        var unit = settings.current().unitName();
        var form = new Form(quote.getLanguage(), quote.getCurrency());
        var end = form.day(quote.getValidUntil());
        return letter(
                        quote,
                        Stream.of(
                                words.getString("mail.greeting").formatted(name),
                                words.getString("reminder.body")
                                        .formatted(quote.getNumber(), unit, form.money(quote.getTotal()), end),
                                words.getString("reminder.ask")),
                        open(words, link),
                        unit)
                .mail("quote-reminder", to, words.getString("reminder.subject").formatted(quote.getNumber(), end));
    }

    private static Letter.Button open(ResourceBundle words, String link) {
        return new Letter.Button(words.getString("mail.open"), link);
    }

    private static Letter letter(
            QuoteRecord quote, Stream<@Nullable String> paragraphs, Letter.Button button, String unit) {
        return new Letter(
                quote.getLanguage(),
                paragraphs
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(p -> !p.isEmpty())
                        .toList(),
                button,
                unit);
    }
}
