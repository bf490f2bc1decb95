package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks a person for the password and counts wrong answers, at sign-in and before weighty changes alike. */
@Component
class PasswordProof {
    private final CredentialStore store;
    private final Passwords passwords;
    private final Events events;
    private final UnitClock clock;
    private final TransactionTemplate transaction;

    PasswordProof(
            CredentialStore store,
            Passwords passwords,
            Events events,
            UnitClock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Call it outside any transaction: what it counts must stay when it refuses.
     *
     * @return the attempt's number, to be handed to {@link #wrong} if the second factor turns out wrong
     */
    int require(UUID person, String password) {
        var attempt = transaction.execute(status -> store.claimAttempt(person));
        if (attempt == null || attempt.isEmpty()) {
            var until = store.secret(person).lockedUntil();
            var now = clock.realNow();
            throw LockOut.refusal(now, until == null ? now : until);
        }
        if (!passwords.matches(password, store.secret(person).passwordHash())) {
            wrong(person, attempt.get());
            throw WrongCredentials.wrongPassword();
        }
        return attempt.get();
    }

    /** Asks, and makes the change in one transaction once the password was right. */
    void before(UUID person, String password, Runnable change) {
        require(person, password);
        transaction.executeWithoutResult(status -> {
            store.unlock(person);
            change.run();
        });
    }

    void wrong(UUID person, int attempt) {
        transaction.executeWithoutResult(status -> {
            var name = Acting.now().name();
            events.publish(IdentityFact.about("sign_in.failed", "person", person, name));
            if (attempt >= LockOut.FAILURES) {
                store.lock(person, clock.realNow().plus(LockOut.LASTS));
                events.publish(IdentityFact.about("sign_in.locked", "person", person, name));
            }
        });
    }

    void right(UUID person) {
        store.unlock(person);
    }

    void undecided(UUID person) {
        store.unclaimAttempt(person);
    }
}
