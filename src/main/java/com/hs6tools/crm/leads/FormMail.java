package com.hs6tools.crm.leads;

import com.hs6tools.crm.identity.OutgoingMail;
import com.hs6tools.crm.platform.settings.Settings;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Asks the owner of an address whether it was he who filled in a form. */
@Component
class FormMail {
    private static final String WORDS = "com.hs6tools.crm.leads.form-mails";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final OutgoingMail out;
    private final Settings settings;
    private final String address;

    /** The program's own address is configured, never taken from a request: a stranger could send any. */
    FormMail(
            OutgoingMail out,
            Settings settings,
            @Value("${hs6.base-url:}") String address,
            @Value("${server.port:8080}") String port) {
        this.out = out;
        this.settings = settings;
        this.address = address.isBlank() ? "http://localhost:" + port : address.replaceAll("/+$", "");
    }

    void confirmation(LeadForm form, String to, @Nullable String language, String secret) {
        var unit = settings.current();
        var spoken = language != null && form.texts().containsKey(language) ? language : unit.language();
        var words = ResourceBundle.getBundle(WORDS, Locale.of(spoken), NO_FALLBACK);
        var link = address + "/f/" + form.key() + "/confirm#" + secret;
        var body = words.getString("body").formatted(unit.unitName());
        var end = words.getString("end");
        out.send(new OutgoingMail.Mail(
                "lead-form-confirmation",
                to,
                words.getString("subject").formatted(unit.unitName()),
                body + "\n\n" + link + "\n\n" + end + "\n",
                """
                <!doctype html><html lang="%s" dir="%s"><body style="font-family:sans-serif">
                <p>%s</p><p><a href="%s">%s</a></p><p>%s</p></body></html>
                """.formatted(
                                spoken,
                                spoken.equals("en") ? "ltr" : "rtl",
                                HtmlUtils.htmlEscape(body),
                                link,
                                HtmlUtils.htmlEscape(words.getString("confirm")),
                                HtmlUtils.htmlEscape(end))));
    }
}
