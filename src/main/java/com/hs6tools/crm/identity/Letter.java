package com.hs6tools.crm.identity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A mail in the shop's look, as text and as a page that reads in the direction of its language.
 *
 * @param language en, fa or ar
 * @param paragraphs plain text; what people typed keeps its lines
 * @param button where to go, and what the button that leads there says
 * @param end who writes
 */
public record Letter(
        String language, List<String> paragraphs, @Nullable Button button, String end) {
    public record Button(String words, String link) {}

    public OutgoingMail.Mail mail(String kind, String to, String subject) {
        return new OutgoingMail.Mail(kind, to, subject, text(), html());
    }

    private String text() {
        var goTo = button == null ? "" : button.words() + "\n" + button.link() + "\n\n";
        return String.join("\n\n", paragraphs) + "\n\n" + goTo + end + "\n";
    }

    private String html() {
        return """
                <!doctype html><html lang="%s" dir="%s"><body style="font-family:Vazirmatn,Inter,sans-serif;color:#1F1C18">
                %s%s<p>%s</p></body></html>
                """.formatted(
                        language,
                        Locale.of(language).getLanguage().equals("en") ? "ltr" : "rtl",
                        paragraphs.stream()
                                .map(p -> "<p style=\"white-space:pre-line\">" + HtmlUtils.htmlEscape(p) + "</p>\n")
                                .collect(Collectors.joining()),
                        button == null ? "" : html(button),
                        HtmlUtils.htmlEscape(end));
    }

    private static String html(Button button) {
        var link = HtmlUtils.htmlEscape(button.link());
        return """
                <p><a href="%s" style="background:#C93A0B;color:#fff;padding:10px 18px;border-radius:6px;text-decoration:none">%s</a></p>
                <p style="font-size:12px;color:#6B665F" dir="ltr">%s</p>
                """.formatted(link, HtmlUtils.htmlEscape(button.words()), link);
    }
}
