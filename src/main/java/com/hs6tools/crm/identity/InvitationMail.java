package com.hs6tools.crm.identity;

import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class InvitationMail {
    private final OneTimeLinks links;
    private final AccountMails mails;
    private final OutgoingMail out;

    InvitationMail(OneTimeLinks links, AccountMails mails, OutgoingMail out) {
        this.links = links;
        this.mails = mails;
        this.out = out;
    }

    void send(UUID person, String email, String name) {
        out.send(written(person, email, name));
    }

    /** For somebody of a unit that has nobody yet who could read its outbox. */
    OutgoingMail.Mail written(UUID person, String email, String name) {
        return mails.invitation(email, name, null, links.make(person, OneTimeLinks.Purpose.INVITATION));
    }
}
