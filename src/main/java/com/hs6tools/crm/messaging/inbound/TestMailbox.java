package com.hs6tools.crm.messaging.inbound;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries to open a mailbox, and looks at nothing in it but how much there is. */
@Component
class TestMailbox {
    private static final int MOST_FOLDERS = 50;

    /**
     * @param problem null when it can be opened
     * @param detail what the server or the network said
     * @param messages how many there are
     * @param folders what the mailbox has, where the folder named is not among them
     */
    @Schema(name = "MailboxTest")
    record Answer(
            MailboxFault.@Nullable Kind problem,
            @Nullable String detail,
            @Nullable Integer messages,
            List<String> folders) {}

    private final Imap imap;

    TestMailbox(Imap imap) {
        this.imap = imap;
    }

    Answer test(ImapAccount account) {
        try (var open = imap.open(account, false)) {
            return new Answer(null, null, open.folder().getMessageCount(), List.of());
        } catch (MailboxFault e) {
            return new Answer(e.kind(), e.detail(), null, folders(account, e));
        } catch (MessagingException e) {
            var fault = Imap.fault(account, e);
            return new Answer(fault.kind(), fault.detail(), null, List.of());
        }
    }

    private List<String> folders(ImapAccount account, MailboxFault fault) {
        if (fault.kind() != MailboxFault.Kind.NO_FOLDER) {
            return List.of();
        }
        var inbox = new ImapAccount(
                account.host(), account.port(), account.security(), account.username(), account.password(), "INBOX");
        try (var open = imap.open(inbox, false)) {
            return Arrays.stream(open.store().getDefaultFolder().list("*"))
                    .map(f -> f.getFullName())
                    .limit(MOST_FOLDERS)
                    .toList();
        } catch (MailboxFault | MessagingException e) {
            return List.of();
        }
    }
}
