package com.hs6tools.crm.quotes;

import com.hs6tools.crm.identity.OutgoingMail;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes the mail that brings a quote to its customer, in the quote's language. */
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
        var open = words.getString("mail.open");
        var said = message == null ? "" : message.strip() + "\n\n";
        var text = greeting + "\n\n" + said + body + "\n\n" + open + "\n" + link + "\n\n" + unit + "\n";
        return new OutgoingMail.Mail(
                "quote", to, subject, text, html(quote.getLanguage(), greeting, said, body, open, link, unit));
    }

    private static String html(
            String language, String greeting, String said, String body, String open, String link, String unit) {
        return """
                <!doctype html><html lang="%s" dir="%s"><body style="font-family:Vazirmatn,Inter,sans-serif;color:#1F1C18">
                <p>%s</p>%s<p>%s</p>
                <p><a href="%s" style="background:#C93A0B;color:#fff;padding:10px 18px;border-radius:6px;text-decoration:none">%s</a></p>
                <p style="font-size:12px;color:#6B665F" dir="ltr">%s</p><p>%s</p></body></html>
                """.formatted(
                language,
                isRightToLeft(language) ? "rtl" : "ltr",
                HtmlUtils.htmlEscape(greeting),
                said.isEmpty() ? "" : "<p style=\"white-space:pre-line\">" + HtmlUtils.htmlEscape(said) + "</p>",
                HtmlUtils.htmlEscape(body),
                link,
                HtmlUtils.htmlEscape(open),
                link,
                HtmlUtils.htmlEscape(unit));
    }
}
