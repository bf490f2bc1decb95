package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.messaging.inbound.ReadMail.Sign;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads a message as it came from the server into what the shop keeps of it. */
@Component
class MailReader {
    /** What an interaction may hold. */
    private static final int LONGEST_TEXT = 100_000;

    private final Staff staff;
    private final String sender;

    MailReader(Staff staff, @Value("${hs6.smtp.from:}") String sender) {
        this.staff = staff;
        this.sender = sender.strip().toLowerCase(Locale.ROOT);
    }

    /** @param own the addresses of all mailboxes of the unit, in small letters */
    ReadMail read(MimeMessage message, boolean cutQuotes, Set<String> own) {
        var head = new MailHead(message);
        var answers = head.answers();
        var cuts = cutQuotes && !answers.isEmpty();
        var parts = new MailParts(cuts).walk(message);
        var plain = PlainMail.text(parts.text(), LONGEST_TEXT);
        var from = head.from();
        var email = from == null ? null : from.getAddress().strip();
        return new ReadMail(
                head.key(),
                head.idKey(),
                answers,
                email,
                MailHead.name(from),
                head.subject(),
                cuts ? QuotedReply.cut(plain) : plain,
                sign(head, email, parts.isHidden(), own),
                parts.files());
    }

    /** What is known of a message before it is fetched: that by which it is told apart, and who wrote what about. */
    ReadMail head(MimeMessage message) {
        var head = new MailHead(message);
        var from = head.from();
        return new ReadMail(
                head.key(),
                head.idKey(),
                List.of(),
                from == null ? null : from.getAddress().strip(),
                MailHead.name(from),
                head.subject(),
                "",
                null,
                List.of());
    }

    private @Nullable Sign sign(MailHead head, @Nullable String email, boolean hidden, Set<String> own) {
        var said = head.sign();
        if (email == null || said == Sign.BOUNCE) {
            return said;
        }
        var key = email.toLowerCase(Locale.ROOT);
        if (own.contains(key) || (!sender.isEmpty() && sender.contains(key))) {
            return Sign.OWN;
        }
        if (said != null) {
            return said;
        }
        if (hidden) {
            return Sign.UNREADABLE;
        }
        return staff.hasAddress(key) ? Sign.COLLEAGUE : null;
    }
}
