package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.Violations;
import org.springframework.stereotype.Component;

/** Changes one's own password; whoever else is signed in with the old one is out. */
@Component
class ChangePassword {
    private final PasswordProof proof;
    private final CredentialStore store;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Events events;

    ChangePassword(PasswordProof proof, CredentialStore store, Passwords passwords, Sessions sessions, Events events) {
        this.proof = proof;
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
    }

    void change(Caller caller, String current, String next) {
        var wrong = new Violations();
        Passwords.check(wrong, "next", next);
        wrong.throwIfAny();
        var hash = passwords.hash(next);
        proof.before(caller.person(), current, () -> {
            store.password(caller.person(), hash);
            sessions.endOthers(caller.person(), caller.credential());
            events.publish(IdentityFact.about("person.password_changed", "person", caller.person(), caller.name()));
        });
    }
}
