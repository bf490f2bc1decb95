package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the document says is what the quote says, in letters from left to right and from right to left. */
@IntegrationTest
class QuoteDocumentIntegrationTests {
    private static final String QUOTES = "/api/crm/quotes";

    private final TestHttp http;
    private final TestUnits units;
    private TestCaller rep;

    QuoteDocumentIntegrationTests(TestHttp http, TestUnits units) {
        this.http = http;
        this.units = units;
        this.rep = http.nobody();
    }

    @BeforeEach
    void begin() {
        rep = http.as(units.newUnit());
    }

    @Test
    void saysInEnglishWhatTheQuoteSays() throws IOException {
        var id = quote("en", "USD", "Ann Lee", "Table saw 255 mm", "Delivery within 5 days\nInstalled by us");
        var text = text(pdf(QUOTES + "/" + id + "/pdf", "en"));
        assertThat(text)
                .contains("Quote Q-000001", "Ann Lee", "Table saw 255 mm", "1,234.50", "2,469.00", "10%")
                .contains("Tax 9%", "199.99", "USD 2,422.09", "Delivery within 5 days", "Installed by us", "1 / 1");
    }

    @Test
    void saysInPersianWhatTheQuoteSays() throws IOException {
        var id = quote(
                "fa", "IRR", "شرکت نجاری آریا", "اره میزی ۲۵۵ میلی‌متر Bosch GCM", "تحویل پنج روزه در کارگاه شما");
        var text = text(pdf(QUOTES + "/" + id + "/pdf", "fa"));
        assertThat(text)
                .contains("پیش فاکتور", "Q-000001", "شرکت نجاری آریا", "تحویل پنج روزه در کارگاه شما")
                .contains("اره میزی", "Bosch GCM", "۱٬۲۳۴٫۵", "۲٬۴۲۲", "ریال", "مبلغ قابل پرداخت", "مالیات");
    }

    @Test
    void keepsTheAcceptedDocumentAndSaysWhoAcceptedIt() throws IOException {
        var id = quote("en", "USD", "Ann Lee", "Saw", "x");
        var token = TestLinks.token(rep.post(QUOTES + "/" + id + "/send", Map.of("mail", false)));
        var customer = TestLinks.stranger(http);
        customer.post("/api/public/quotes/" + token + "/accept", Map.of("name", "Ann B. Lee", "signature", "A. Lee"));
        var document =
                rep.get(QUOTES + "/" + id + "/pdf?document=true").response().getContentAsByteArray();
        var sha = rep.get(QUOTES + "/" + id).json().at("/acceptance/sha256").asString();
        assertThat(Sha256.of(document)).isEqualTo(sha);
        for (var path : List.of(QUOTES + "/" + id + "/pdf", "/api/public/quotes/" + token + "/pdf")) {
            var text = text(pdf(path, "accepted"));
            assertThat(text).contains("Acceptance Q-000001", "Ann B. Lee", "A. Lee", sha, "10.8.");
            assertThat(text).contains("Quote Q-000001");
        }
    }

    @Test
    void printsWhatIsNoMarkupAsItStands() throws IOException {
        var id = quote("en", "USD", "Ann", "<script>alert(1)</script> & \"saw\"", "a & b < c");
        assertThat(text(pdf(QUOTES + "/" + id + "/pdf", "markup")))
                .contains("<script>alert(1)</script> & \"saw\"", "a & b < c");
    }

    private String quote(String language, String currency, String customer, String item, String terms) {
        var customerId = rep.post("/api/crm/customers", Map.of("company", customer))
                .json()
                .get("id")
                .asString();
        var line = Map.of(
                "name", item, "quantity", 2, "unitPrice", 1234.5, "taxRate", 9, "discount", Map.of("percent", 10));
        return rep.post(
                        QUOTES,
                        Map.of(
                                "customerId",
                                customerId,
                                "language",
                                language,
                                "currency",
                                currency,
                                "terms",
                                terms,
                                "lines",
                                List.of(line)))
                .json()
                .get("id")
                .asString();
    }

    /** Kept beside the test's own files, so that somebody can look at it. */
    private byte[] pdf(String path, String name) throws IOException {
        var answer = rep.get(path);
        assertThat(answer.response().getContentType()).isEqualTo("application/pdf");
        var pdf = answer.response().getContentAsByteArray();
        Files.createDirectories(Path.of("target/quotes"));
        Files.write(Path.of("target/quotes/" + name + ".pdf"), pdf);
        return pdf;
    }

    /** Letters drawn in the forms of their places are the same letters. */
    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u200c', ' ');
        }
    }
}
