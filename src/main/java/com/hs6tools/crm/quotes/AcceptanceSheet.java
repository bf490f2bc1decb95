package com.hs6tools.crm.quotes;

import com.hs6tools.crmdb.quotes.tables.records.AcceptanceRecord;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.time.ZoneId;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Who accepted a quote, when and from where, and the fingerprint of the document that was accepted. */
final class AcceptanceSheet {
    private final QuoteRecord quote;
    private final AcceptanceRecord acceptance;
    private final ZoneId zone;
    private final ResourceBundle words;

    AcceptanceSheet(QuoteRecord quote, AcceptanceRecord acceptance, ZoneId zone) {
        this.quote = quote;
        this.acceptance = acceptance;
        this.zone = zone;
        this.words = QuoteMail.words(quote.getLanguage());
    }

    String html() {
        var form = new Form(quote.getLanguage(), quote.getCurrency());
        var title = words.getString("sheet.title") + " " + quote.getNumber();
        return Sheet.of(
                quote.getLanguage(),
                title,
                "<h1>" + QuoteDocument.escaped(title) + "</h1><p>"
                        + QuoteDocument.escaped(words.getString("sheet.text")) + "</p>"
                        + fact("total", form.money(quote.getTotal()))
                        + fact("sheet.name", acceptance.getName())
                        + fact("sheet.signature", acceptance.getSignature())
                        + fact("sheet.at", form.moment(acceptance.getAcceptedAt(), zone))
                        + fact("sheet.ip", acceptance.getIp())
                        + fact("sheet.sha256", acceptance.getDocumentSha256()));
    }

    private String fact(String word, @Nullable String value) {
        return value == null
                ? ""
                : "<h2>" + QuoteDocument.escaped(words.getString(word)) + "</h2><div class=\"hash\">"
                        + QuoteDocument.own(value) + "</div>";
    }
}
