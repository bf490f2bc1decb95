package com.hs6tools.crm.messaging.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages made to keep the reader busy for hours: two megabytes of one thing take no longer than of another. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileMailTests {
    private static final int BYTES = 1_900_000;

    @Test
    void blanksWithoutAnEnd() {
        var text = PlainMail.text("a" + " ".repeat(BYTES) + "b", 100_000);
        assertThat(text).startsWith("a ");
        assertThat(PlainMail.text("a \t\u00a0 \nb", 100)).isEqualTo("a\nb");
    }

    @Test
    void emptyLinesWithoutAnEnd() {
        assertThat(PlainMail.text("a" + "\n".repeat(BYTES) + "b", 100_000)).isEqualTo("a\n\nb");
    }

    @Test
    void manyElementsBesideEachOtherInAnAnswer() throws Exception {
        assertThat(answer("<br>".repeat(BYTES / 4) + "end")).contains("end");
        assertThat(answer("<p>x".repeat(BYTES / 4))).contains("x");
        assertThat(answer("<i hidden>spy</i>".repeat(BYTES / 17) + "end")).isEqualTo("end");
        assertThat(answer("own" + "<p id=appendonsend>x".repeat(BYTES / 20))).startsWith("own");
    }

    @Test
    void manyElementsInsideEachOtherInAnAnswer() throws Exception {
        assertThat(answer("<div>".repeat(BYTES / 5) + "end")).contains("end");
        assertThat(answer("<b>x".repeat(BYTES / 4) + "end")).contains("end");
        assertThat(answer("<table><tr><td>x".repeat(BYTES / 16) + "end")).contains("end");
    }

    @Test
    void linesThatNearlyBeginAQuote() {
        assertThat(QuotedReply.cut(("On " + "x wrote ".repeat(24) + "\n").repeat(500)))
                .startsWith("On");
        assertThat(QuotedReply.cut("في " + " كتب".repeat(25_000))).startsWith("في");
        assertThat(QuotedReply.cut(("_".repeat(20) + "\n").repeat(4_000))).startsWith("_");
        assertThat(QuotedReply.cut("_".repeat(100_000))).startsWith("_");
        assertThat(QuotedReply.cut("-".repeat(100_000))).startsWith("-");
    }

    @Test
    void headsWithoutAnEnd() throws Exception {
        var head = new MailHead(message("From: " + "<".repeat(90_000) + "\nTo: x\nReferences: " + "<a".repeat(50_000)
                + "\nSubject: " + "=?utf-8?Q?".repeat(10_000) + "\n\n"));
        assertThat(head.answers()).isEmpty();
        assertThat(head.subject()).isNotNull();
        assertThat(head.key()).isNotNull();
        assertThat(head.sign()).isNotNull();
    }

    private static String answer(String html) throws Exception {
        var text = new MailParts(true)
                .walk(message("Content-Type: text/html; charset=utf-8\n\n" + html))
                .text();
        return PlainMail.text(text, 10_000_000);
    }

    private static MimeMessage message(String raw) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(UTF_8)));
    }
}
