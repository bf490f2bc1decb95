package com.hs6tools.crm.leads;

import com.hs6tools.crm.identity.Letter;
import com.hs6tools.crm.identity.OutgoingMail;
import com.hs6tools.crm.platform.http.OwnAddress;
import com.hs6tools.crm.platform.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes to whoever filled in a form. Nothing that was filled in stands in these mails: the address may be a stranger's,
 * and nobody is to send him his own words by our hand.
 */
@Component
class FormMail {
    private static final String WORDS = "com.hs6tools.crm.leads.form-mails";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final OutgoingMail out;
    private final Settings settings;
    private final OwnAddress address;
    private final FormReceipts receipts;

    FormMail(OutgoingMail out, Settings settings, OwnAddress address, FormReceipts receipts) {
        this.out = out;
        this.settings = settings;
        this.address = address;
        this.receipts = receipts;
    }

    static ResourceBundle words(String language) {
        return ResourceBundle.getBundle(WORDS, Locale.of(language), NO_FALLBACK);
    }

    /** Asks the owner of an address whether it was he who filled in a form. */
    void confirmation(LeadForm form, String to, @Nullable String language, String secret) {
        var unit = settings.current();
        var spoken = spoken(form, language, unit.language());
        var words = words(spoken);
        var confirm =
                new Letter.Button(words.getString("confirm"), address.of("/f/" + form.key() + "/confirm#" + secret));
        var paragraphs = List.of(words.getString("body").formatted(unit.unitName()), words.getString("end"));
        out.send(new Letter(spoken, paragraphs, confirm, unit.unitName())
                .mail("lead-form-confirmation", to, words.getString("subject").formatted(unit.unitName())));
    }

    /** Says with the form's own thanks that a request has arrived, once a day at most. */
    void received(LeadForm form, String to, @Nullable String language) {
        var unit = settings.current();
        var spoken = spoken(form, language, unit.language());
        var texts = form.texts().get(spoken);
        if (texts == null || !receipts.take(form.id(), to)) {
            return;
        }
        var words = words(spoken);
        var paragraphs =
                List.of(texts.thanks().strip(), words.getString("received.end").formatted(unit.unitName()));
        out.send(new Letter(spoken, paragraphs, null, unit.unitName())
                .mail(
                        "lead-form-received",
                        to,
                        words.getString("received.subject").formatted(unit.unitName())));
    }

    /** The visitor's language, else the unit's, else any that the form speaks. */
    private static String spoken(LeadForm form, @Nullable String language, String ours) {
        var offered = form.texts();
        if (language != null && offered.containsKey(language)) {
            return language;
        }
        return offered.containsKey(ours) ? ours : offered.keySet().iterator().next();
    }
}
