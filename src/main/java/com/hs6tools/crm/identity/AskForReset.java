package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.tenancy.Acting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Mails a link to choose a new password. Works behind the answer, so that neither words nor time tell who exists. */
@Component
class AskForReset {
    private static final Logger LOG = LoggerFactory.getLogger(AskForReset.class);

    private final CredentialStore store;
    private final ResetLinks links;

    AskForReset(CredentialStore store, ResetLinks links) {
        this.store = store;
        this.links = links;
    }

    void ask(String email, Origin from) {
        Thread.ofVirtual().name("password-reset").start(() -> {
            try {
                var hash = PeopleStore.emailHash(email);
                Presenting.hash(hash, () -> store.byEmail(hash))
                        .filter(CredentialStore.Known::active)
                        .ifPresent(p -> Acting.run(from.stranger(p.tenant()), () -> links.mail(p)));
            } catch (RuntimeException e) {
                LOG.error("a password reset could not be mailed", e);
            }
        });
    }
}
