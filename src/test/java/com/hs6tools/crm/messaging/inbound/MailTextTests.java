package com.hs6tools.crm.messaging.inbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.messaging.inbound.ReadMail.Attachment;
import com.hs6tools.crm.messaging.inbound.ReadMail.Sign;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages as the world sends them: every charset, broken parts, hidden tricks. */
class MailTextTests {
    @ParameterizedTest
    @CsvSource({"windows-1256, سلام", "UTF-8, سلام", "ISO-2022-JP, 工具の見積", "ISO-8859-1, Säge", "windows-1252, 20 €"})
    void readsTextInTheCharsetItNames(String charset, String text) throws Exception {
        var out = new ByteArrayOutputStream();
        out.write(("Content-Type: text/plain; charset=" + charset + "\r\n\r\n").getBytes(US_ASCII));
        out.write(text.getBytes(Charset.forName(charset)));
        assertThat(text(out.toByteArray())).isEqualTo(text);
    }

    @Test
    void guessesWhereNoCharsetOrAnUnknownOneIsNamed() throws Exception {
        assertThat(text("Content-Type: text/plain; charset=klingon\n\nسلام".getBytes(UTF_8)))
                .isEqualTo("سلام");
        assertThat(text("Subject: x\n\nSäge".getBytes(ISO_8859_1))).isEqualTo("Säge");
    }

    @Test
    void tellsOfUtf7ThatHidesWhatATextSays() throws Exception {
        var parts = parts("Content-Type: text/plain; charset=utf-7\n\n+ADw-script+AD4-");
        assertThat(parts.isHidden()).isTrue();
        assertThat(parts.text()).contains("+ADw-");
    }

    @Test
    void readsThePlainTextOfTwoAndKeepsWhatIsAttachedButNotPicturesOfTheDesign() throws Exception {
        var parts = parts("""
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                Plain
                --b
                Content-Type: text/html

                <p>Rich</p>
                --b--
                --a
                Content-Type: image/png; name=logo.png
                Content-ID: <logo>
                Content-Disposition: inline

                x
                --a
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*=utf-8''%D9%81%D8%A7%DA%A9%D8%AA%D9%88%D8%B1.pdf

                x
                --a
                Content-Type: text/plain; charset=utf-8; name=serials.txt
                Content-Disposition: inline; filename=serials.txt

                1001
                --a
                Content-Type: text/csv; name="parts.csv"

                a,b
                --a
                Content-Type: message/rfc822

                Subject: inner

                Inner
                --a--
                """);
        assertThat(parts.text().strip()).isEqualTo("Plain");
        assertThat(parts.files())
                .extracting(Attachment::name)
                .containsExactly("فاکتور.pdf", "serials.txt", "parts.csv", "message.eml");
    }

    @Test
    void reducesHtmlToWhatAPersonReads() throws Exception {
        var text = text("""
                Content-Type: text/html; charset=utf-8

                <html><head><title>T</title><style>p{}</style></head><body>
                <script>alert(1)</script><p>Dear   shop,</p><div style="display:none">spy</div>
                <ul><li>one<li>two</ul><table><tr><td>a</td><td>b</td></tr></table>5 &lt; 6<br>end<img src=x onerror=alert(1)>
                """.getBytes(UTF_8));
        assertThat(text).isEqualTo("Dear shop,\n\n- one\n- two\na b\n5 < 6\nend");
        assertThat(text).doesNotContain("alert", "spy");
    }

    @Test
    void leavesOutOfAnHtmlAnswerWhatItRepeats() throws Exception {
        var answer = """
                Content-Type: text/html; charset=utf-8

                <p>Yes.</p><pre>a
                  b</pre><div id=appendonsend></div><hr><div id=divRplyFwdMsg>From: x</div><p>How much?</p>
                """;
        assertThat(PlainMail.text(
                        new MailParts(true)
                                .walk(message(answer.getBytes(UTF_8)))
                                .text(),
                        100))
                .isEqualTo("Yes.\n\na\nb");
        assertThat(text(answer.getBytes(UTF_8))).contains("How much?");
    }

    @Test
    void survivesHtmlThatIsNestedWithoutEnd() throws Exception {
        assertThat(text(("Content-Type: text/html\n\n" + "<div>".repeat(100_000) + "deep").getBytes(UTF_8)))
                .contains("deep");
    }

    @Test
    void givesWhatCanBeReadOfBrokenMessages() throws Exception {
        assertThat(parts("Content-Type: multipart/mixed\n\nno boundary").files())
                .isEmpty();
        assertThat(parts("Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: text/plain\n\nnever ends")
                        .text())
                .contains("never ends");
        assertThat(parts("Content-Type: ;;;\n\ntext").text()).contains("text");
        assertThat(parts("Content-Transfer-Encoding: base64\nContent-Type: text/plain\n\n%%%not base64%%%")
                        .text())
                .isNotNull();
        assertThat(parts("Content-Transfer-Encoding: x-unknown\nContent-Type: text/plain\n\nstill")
                        .text())
                .contains("still");
        var nested = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(parts(nested + "Content-Type: text/plain\n\nfar down").text())
                .isNotNull();
    }

    @Test
    void readsNamesAndSubjectsInPersianAndTakesOutMarksThatTurnTheText() throws Exception {
        var head = head("""
                From: =?UTF-8?B?2LHYttinINqp2LHbjNmF24w=?= <reza@example.ir>
                Subject: =?windows-1256?B?08fj?= =?utf-8?Q?=E2=80=AEgpj.exe?=

                """);
        assertThat(MailHead.name(head.from())).isEqualTo("رضا کریمی");
        assertThat(head.subject()).doesNotContain("\u202e").contains("gpj.exe");
        assertThat(head("Subject: =?utf-8?B?broken\n\n").subject()).isEqualTo("=?utf-8?B?broken");
        assertThat(head("Subject: سلام بدون رمز\n\n").subject()).isEqualTo("سلام بدون رمز");
        assertThat(head("Subject: " + "x".repeat(1_000_000) + "\n\n").subject()).hasSize(300);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied | AUTO_REPLY",
                "X-Autoreply: yes | AUTO_REPLY",
                "Precedence: bulk | LIST",
                "List-Id: <a.b> | LIST",
                "List-Unsubscribe: <mailto:x@y> | LIST",
                "X-Spam-Flag: YES | SPAM",
                "X-Spam-Status: Yes, score=9 | SPAM",
                "Return-Path: <> | BOUNCE",
                "Content-Type: multipart/report; boundary=a | BOUNCE",
            })
    void knowsWhatNoPersonWroteToTheShop(String header, Sign sign) throws Exception {
        assertThat(head("From: a@example.com\n" + header + "\n\n").sign()).isEqualTo(sign);
        assertThat(head("From: a@example.com\nAuto-Submitted: no\n\n").sign()).isNull();
    }

    @Test
    void findsNobodyToAnswerWhereTheSenderIsNone() throws Exception {
        assertThat(head("Subject: x\n\n").sign()).isEqualTo(Sign.NO_SENDER);
        assertThat(head("From: undisclosed\n\n").sign()).isEqualTo(Sign.NO_SENDER);
        assertThat(head("From: \"a\" <not an address>\n\n").sign()).isEqualTo(Sign.NO_SENDER);
        assertThat(head("From: nothing\nSender: b@example.com\n\n").from().getAddress())
                .isEqualTo("b@example.com");
    }

    @Test
    void tellsMessagesApartHoweverTheirHeadsWereFolded() throws Exception {
        var one = head("Message-ID: <1@x>\nFrom: Ada\n <a@example.com>\nDate: today\n\n");
        var same = head("Message-ID:\n <1@x>\nFrom: Ada <a@example.com>\nDate: today\n\n");
        var other = head("Message-ID: <1@x>\nFrom: Ben <b@example.com>\nDate: today\n\n");
        assertThat(one.key()).isEqualTo(same.key()).isNotEqualTo(other.key());
        assertThat(one.idKey()).isEqualTo(other.idKey());
        assertThat(head("From: a@example.com\nSubject: x\n\n").key())
                .isNotEqualTo(head("From: a@example.com\nSubject: y\n\n").key());
    }

    @ParameterizedTest
    @CsvSource({
        "'Yes.\n\nOn Monday, Ada wrote:\n> How much?', Yes.",
        "'Yes.\n\n> How much?\n> And when?\n', Yes.",
        "'بله.\n\nدر دوشنبه ۷ آذر، آدا نوشت:\n> چند؟', بله.",
        "'Yes.\n-----Original Message-----\nFrom: x', Yes.",
        "'Yes.\n\nOn Sat, Nov 28, 2026 at 11:46 AM HS6Tools Shop Isfahan <\ninfo@shop.example> wrote:\n\n> How much?', Yes.",
        "'بله.\n\nدر تاریخ شنبه ۷ آذر ۱۴۰۵، ساعت ۱۱:۴۶ فروشگاه ابزار <\ninfo@shop.example> نوشت:\n\n> چند؟', بله.",
        "'نعم.\n\nفي السبت، ٢٨ نوفمبر ٢٠٢٦ في ١١:٤٦ ص تمت كتابة ما يلي بواسطة متجر <\ninfo@shop.example>:\n\n> كم؟', نعم.",
        "'بله.\nدر نامه پیشین همکار شما به ما نوشت\nکه موجود است.', 'بله.\nدر نامه پیشین همکار شما به ما نوشت\nکه موجود است.'",
    })
    void cutsOffWhatAnAnswerRepeats(String answer, String own) {
        assertThat(QuotedReply.cut(answer)).isEqualTo(own);
    }

    @Test
    void keepsAnAnswerBetweenTheLinesAndOneThatSaysNothingElse() {
        assertThat(QuotedReply.cut("> How much?\n5\n> When?\nNow")).isEqualTo("> How much?\n5\n> When?\nNow");
        assertThat(QuotedReply.cut("> only this")).isEqualTo("> only this");
        assertThat(QuotedReply.cut("Text\n-- \nAda, Pars Ltd")).isEqualTo("Text\n-- \nAda, Pars Ltd");
    }

    @Test
    void leavesNothingThatCannotBeStored() {
        assertThat(PlainMail.text("a\0b\r\nc\ud800d\u0007", 100)).isEqualTo("ab\nc\ufffdd");
        assertThat(PlainMail.line("x\n\t y\u2066z", 100)).isEqualTo("x yz");
        assertThat(PlainMail.cut("12345\ud83d\ude00", 7)).isEqualTo("12345\ud83d\ude00");
        assertThat(PlainMail.cut("12345\ud83d\ude0078", 7)).isEqualTo("12345…");
    }

    private static String text(byte[] message) throws MessagingException {
        return PlainMail.text(new MailParts(false).walk(message(message)).text(), 100_000);
    }

    private static MailParts parts(String message) throws MessagingException {
        return new MailParts(false).walk(message(message.getBytes(UTF_8)));
    }

    private static MailHead head(String message) throws MessagingException {
        return new MailHead(message(message.getBytes(UTF_8)));
    }

    private static MimeMessage message(byte[] raw) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.mime.allowutf8", "true");
        settings.put("mail.mime.address.strict", "false");
        return new MimeMessage(Session.getInstance(settings), new ByteArrayInputStream(raw));
    }
}
