package com.hs6tools.crm.quotes;

import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.math.BigDecimal;
import java.text.Bidi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A quote as a page of HTML to be printed; it shows the amounts that are kept and makes none. */
final class QuoteDocument {
    /**
     * @param attention to whom at the company it goes
     * @param contact who looks after the customer
     * @param issued the day it was sent, in the business unit's zone
     */
    record Parties(
            String unit,
            String customer,
            @Nullable String company,
            @Nullable String attention,
            @Nullable String contact,
            LocalDate issued) {}

    private final QuoteRecord quote;
    private final List<QuoteLineRecord> lines;
    private final Parties parties;
    private final ResourceBundle words;
    private final Form form;
    private final boolean rightToLeft;

    QuoteDocument(QuoteRecord quote, List<QuoteLineRecord> lines, Parties parties) {
        this.quote = quote;
        this.lines = lines;
        this.parties = parties;
        this.words = QuoteMail.words(quote.getLanguage());
        this.form = new Form(quote.getLanguage(), quote.getCurrency());
        this.rightToLeft = QuoteMail.isRightToLeft(quote.getLanguage());
    }

    String html() {
        var title = word("document") + " " + quote.getNumber();
        return Sheet.of(
                quote.getLanguage(),
                title,
                head(title)
                        + addresses()
                        + table()
                        + sums()
                        + text("notes", quote.getNotes())
                        + text("terms", quote.getTerms()));
    }

    private String head(String title) {
        var sub = quote.getTitle() == null ? "" : "<div class=\"title\">" + own(quote.getTitle()) + "</div>";
        return "<div class=\"brand\">" + own(parties.unit()) + "</div><h1>" + escaped(title) + "</h1>" + sub;
    }

    private String addresses() {
        var cells = new ArrayList<String>();
        var customer = parties.company() == null || parties.company().equals(parties.customer())
                ? own(parties.customer())
                : own(parties.customer()) + own(parties.company());
        cells.add(fact("for", parties.attention() == null ? customer : own(parties.attention()) + customer));
        if (parties.contact() != null) {
            cells.add(fact("contact", own(parties.contact())));
        }
        cells.add(fact("date", escaped(form.day(parties.issued()))));
        cells.add(fact("validUntil", escaped(form.day(quote.getValidUntil()))));
        return "<table class=\"facts\"><tr>" + row(cells) + "</tr></table>";
    }

    private String fact(String word, String html) {
        return "<td><div class=\"label\">" + escaped(word(word)) + "</div>" + html + "</td>";
    }

    private String table() {
        var head = new ArrayList<String>();
        head.add("<th class=\"no\">" + escaped(word("position")) + "</th>");
        head.add("<th class=\"item\">" + escaped(word("item")) + "</th>");
        for (var name : List.of("quantity", "unitPrice", "discount", "taxRate", "amount")) {
            head.add("<th class=\"number " + name + "\">" + escaped(word(name)) + "</th>");
        }
        var body = new StringBuilder();
        lines.forEach(l -> body.append("<tr>").append(row(cells(l))).append("</tr>"));
        return "<table class=\"lines\"><thead><tr>" + row(head) + "</tr></thead><tbody>" + body + "</tbody></table>";
    }

    private List<String> cells(QuoteLineRecord line) {
        var cells = new ArrayList<String>();
        cells.add("<td class=\"no\">" + form.quantity(BigDecimal.valueOf(line.getPosition())) + "</td>");
        cells.add("<td class=\"item\">" + item(line) + "</td>");
        cells.add(number(form.quantity(line.getQuantity())));
        cells.add(number(form.price(line.getUnitPrice())));
        cells.add(number(line.getDiscount().signum() == 0 ? "" : discount(line)));
        cells.add(number(form.percent(line.getTaxRate())));
        cells.add(number(form.amount(line.getGross().subtract(line.getDiscount()))));
        return cells;
    }

    private String discount(QuoteLineRecord line) {
        return line.getDiscountPercent() == null
                ? form.amount(line.getDiscount())
                : form.percent(line.getDiscountPercent());
    }

    private String item(QuoteLineRecord line) {
        var sku = line.getSku() == null ? "" : small(line.getSku());
        var more = line.getDescription() == null ? "" : small(line.getDescription());
        return own(line.getName()) + sku + more;
    }

    private static String small(String text) {
        return "<div class=\"small\">" + own(text) + "</div>";
    }

    private String sums() {
        var rows = new StringBuilder();
        rows.append(sum(word("subtotal"), form.amount(quote.getSubtotal())));
        if (quote.getLineDiscount().signum() != 0) {
            rows.append(sum(word("lineDiscount"), "-" + form.amount(quote.getLineDiscount())));
        }
        if (quote.getDiscount().signum() != 0) {
            var share = quote.getDiscountPercent() == null ? "" : " " + form.percent(quote.getDiscountPercent());
            rows.append(sum(word("wholeDiscount") + share, "-" + form.amount(quote.getDiscount())));
        }
        for (var tax : Pricing.byRate(QuoteSums.taxes(lines))) {
            if (tax.rate().signum() != 0) {
                var label = word(quote.getTaxIncluded() ? "taxWithin" : "tax").formatted(form.percent(tax.rate()));
                rows.append(sum(label, form.amount(tax.tax())));
            }
        }
        if (quote.getShipping().signum() != 0) {
            rows.append(sum(word("shipping"), form.amount(quote.getShipping())));
        }
        rows.append("<tr class=\"total\">")
                .append(row(List.of("<td>" + escaped(word("total")) + "</td>", number(form.money(quote.getTotal())))))
                .append("</tr>");
        return "<table class=\"sums\">" + rows + "</table>";
    }

    private String sum(String label, String amount) {
        return "<tr>" + row(List.of("<td>" + escaped(label) + "</td>", number(amount))) + "</tr>";
    }

    private String number(String text) {
        return "<td class=\"number\">" + escaped(text) + "</td>";
    }

    private String text(String word, @Nullable String text) {
        return text == null ? "" : "<h2>" + escaped(word(word)) + "</h2>" + own(text);
    }

    /** The library lays columns out from the left, so those of a page from right to left come the other way round. */
    private String row(List<String> cells) {
        var ordered = new ArrayList<>(cells);
        if (rightToLeft) {
            Collections.reverse(ordered);
        }
        return String.join("", ordered);
    }

    private String word(String key) {
        return words.getString(key);
    }

    /** What people typed, each line of it in the direction of its own letters, at the side of the page's. */
    static String own(String text) {
        return text.lines()
                .map(l -> "<div class=\"own\" style=\"direction:%s\">%s</div>"
                        .formatted(isLeftToRight(l) ? "ltr" : "rtl", l.isBlank() ? "&#160;" : escaped(l)))
                .collect(Collectors.joining());
    }

    private static boolean isLeftToRight(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(PrintableText.of(text));
    }
}
