package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.platform.files.ScratchFiles;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.springframework.stereotype.Component;

/** A whole message from the server, in a file for as long as it is used: its size is no matter of memory. */
@Component
class FetchedMail {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Session SESSION = session();

    private final ScratchFiles scratch;
    private final MailProperties limits;

    FetchedMail(ScratchFiles scratch, MailProperties limits) {
        this.scratch = scratch;
        this.limits = limits;
    }

    interface Use {
        void of(MimeMessage message);
    }

    long largest() {
        return limits.largest().toBytes();
    }

    void use(IMAPMessage message, Use use) throws MessagingException, IOException {
        var file = scratch.file();
        try {
            fetch(message, file);
            try (var content = new SharedFileInputStream(file.toFile())) {
                use.of(new MimeMessage(SESSION, content));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** What the server says of the size is not believed, and how long it takes is bounded. */
    private void fetch(IMAPMessage message, Path file) throws MessagingException, IOException {
        message.setPeek(true);
        var until = System.nanoTime() + LONGEST.toNanos();
        try (var in = message.getMimeStream();
                var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            var left = largest() * 2;
            for (int got; (got = in.read(buffer)) >= 0; left -= got) {
                if (left < 0 || System.nanoTime() > until) {
                    throw new IOException(
                            "The message is longer, or comes more slowly, than a mail server should send it.");
                }
                out.write(buffer, 0, got);
            }
        }
    }

    private static Session session() {
        var settings = new Properties();
        settings.put("mail.mime.allowutf8", "true");
        settings.put("mail.mime.address.strict", "false");
        return Session.getInstance(settings);
    }
}
