package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.clock.UnitClock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Mails a person the link to choose a new password, not more than once a minute. */
@Component
class ResetLinks {
    private static final Duration AT_MOST_EVERY = Duration.ofMinutes(1);

    private final OneTimeLinks links;
    private final AccountMails mails;
    private final OutgoingMail out;
    private final Recording recording;
    private final UnitClock clock;

    ResetLinks(OneTimeLinks links, AccountMails mails, OutgoingMail out, Recording recording, UnitClock clock) {
        this.links = links;
        this.mails = mails;
        this.out = out;
        this.recording = recording;
        this.clock = clock;
    }

    void mail(CredentialStore.Known person) {
        if (links.madeSince(person.id(), clock.realNow().minus(AT_MOST_EVERY))) {
            return;
        }
        recording.change(IdentityFact.about("password_reset.asked", "person", person.id(), person.name()), () -> {
            var token = links.make(person.id(), OneTimeLinks.Purpose.PASSWORD_RESET);
            out.send(mails.reset(person.email(), person.name(), person.locale(), token));
        });
    }
}
