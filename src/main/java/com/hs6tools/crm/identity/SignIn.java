package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets somebody in by e-mail, password and, where it is switched on, a second factor. */
@Component
class SignIn {
    record Credentials(
            String email, String password, @Nullable String code) {
        @Override
        public String toString() {
            return "Credentials[...]";
        }
    }

    private final Doorkeeper door;
    private final PasswordProof proof;
    private final SecondFactor secondFactor;
    private final Sessions sessions;

    SignIn(Doorkeeper door, PasswordProof proof, SecondFactor secondFactor, Sessions sessions) {
        this.door = door;
        this.proof = proof;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
    }

    /** @return the new session's secret */
    String signIn(Credentials given, Origin from) {
        var person = door.find(given, from);
        return Acting.call(from.as(person.tenant(), person.id(), person.name()), () -> enter(person, given, from));
    }

    private String enter(CredentialStore.Known person, Credentials given, Origin from) {
        var attempt = proof.require(person.id(), given.password());
        switch (secondFactor.check(person.id(), given.code())) {
            case MISSING -> {
                proof.undecided(person.id());
                throw WrongCredentials.codeMissing();
            }
            case WRONG -> {
                proof.wrong(person.id(), attempt);
                throw WrongCredentials.wrongCode();
            }
            case NOT_ASKED, RIGHT -> proof.right(person.id());
        }
        return sessions.begin(person.id(), from);
    }

    /** Refuses those who knock too often and those who are nobody; neither can tell which he is. */
    @Component
    static class Doorkeeper {
        private final AddressLimits limits;
        private final CredentialStore store;
        private final Passwords passwords;
        private final Strangers strangers;

        Doorkeeper(AddressLimits limits, CredentialStore store, Passwords passwords, Strangers strangers) {
            this.limits = limits;
            this.store = store;
            this.passwords = passwords;
            this.strangers = strangers;
        }

        CredentialStore.Known find(Credentials given, Origin from) {
            limits.knock(from.ip());
            var hash = PeopleStore.emailHash(given.email());
            var person = byEmail(hash).filter(CredentialStore.Known::active);
            if (person.isEmpty()) {
                passwords.matches(given.password(), null);
                throw strangers.refuse(hash);
            }
            return person.get();
        }

        Optional<CredentialStore.Known> byEmail(String hash) {
            return Presenting.hash(hash, () -> store.byEmail(hash));
        }
    }
}
