package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.OwnAddress;
import com.hs6tools.crm.platform.settings.Settings;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes the mails about somebody's account in his language. */
@Component
class AccountMails {
    private static final String WORDS = "com.hs6tools.crm.identity.account-mails";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Settings settings;
    private final OwnAddress address;

    AccountMails(Settings settings, OwnAddress address) {
        this.settings = settings;
        this.address = address;
    }

    OutgoingMail.Mail reset(String to, String name, @Nullable String language, String token) {
        return mail("password-reset", "reset", to, name, language, token);
    }

    OutgoingMail.Mail invitation(String to, String name, @Nullable String language, String token) {
        return mail("invitation", "invitation", to, name, language, token);
    }

    private OutgoingMail.Mail mail(
            String kind, String words, String to, String name, @Nullable String language, String token) {
        var unit = settings.current();
        var locale = Locale.of(language == null ? unit.language() : language);
        var texts = ResourceBundle.getBundle(WORDS, locale, NO_FALLBACK);
        var link = address.of("/password-reset?token=" + token);
        var subject = texts.getString(words + ".subject").formatted(unit.unitName());
        var greeting = texts.getString("greeting").formatted(name);
        var body = texts.getString(words + ".body").formatted(unit.unitName());
        var end = texts.getString(words + ".end");
        var text = greeting + "\n\n" + body + "\n\n" + link + "\n\n" + end + "\n";
        return new OutgoingMail.Mail(kind, to, subject, text, html(locale, greeting, body, link, end));
    }

    private static String html(Locale locale, String greeting, String body, String link, String end) {
        var direction = locale.getLanguage().equals("en") ? "ltr" : "rtl";
        return """
                <!doctype html><html lang="%s" dir="%s"><body style="font-family:sans-serif">
                <p>%s</p><p>%s</p><p><a href="%s">%s</a></p><p>%s</p></body></html>
                """.formatted(
                        locale.getLanguage(),
                        direction,
                        HtmlUtils.htmlEscape(greeting),
                        HtmlUtils.htmlEscape(body),
                        link,
                        link,
                        HtmlUtils.htmlEscape(end));
    }
}
