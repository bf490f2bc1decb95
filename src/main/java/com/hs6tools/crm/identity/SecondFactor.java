package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.crypto.Sealing;
import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The code of the authenticator app, or one of the recovery codes; each opens the door once. */
@Component
class SecondFactor {
    enum Outcome {
        NOT_ASKED,
        MISSING,
        WRONG,
        RIGHT
    }

    private final CredentialStore store;
    private final Sealing sealing;
    private final UnitClock clock;

    SecondFactor(CredentialStore store, Sealing sealing, UnitClock clock) {
        this.store = store;
        this.sealing = sealing;
        this.clock = clock;
    }

    Outcome check(UUID person, @Nullable String code) {
        var secret = store.secret(person);
        if (!secret.totpEnabled()) {
            return Outcome.NOT_ASKED;
        }
        if (code == null || code.isBlank()) {
            return Outcome.MISSING;
        }
        return fits(person, secret, code) ? Outcome.RIGHT : Outcome.WRONG;
    }

    /** For switching it on: the app shows the right code for the secret it was just given. */
    boolean proves(UUID person, CredentialStore.Secret secret, String code) {
        var plain = sealing.open(secret.totpSecret(), place(person));
        if (plain == null) {
            return false;
        }
        var step = Totp.step(plain, plainCode(code), clock.realNow().toInstant());
        return step.isPresent() && store.useStep(person, step.getAsLong());
    }

    byte[] seal(UUID person, String secret) {
        return java.util.Objects.requireNonNull(sealing.seal(secret, place(person)));
    }

    static String recoveryHash(String code) {
        return Secrets.hash("recovery:" + plainCode(code).toUpperCase(Locale.ROOT));
    }

    private boolean fits(UUID person, CredentialStore.Secret secret, String code) {
        return proves(person, secret, code) || store.useRecoveryCode(person, recoveryHash(code));
    }

    private static String plainCode(String code) {
        return SearchText.digits(code).replaceAll("[\\s-]", "");
    }

    private static String place(UUID person) {
        return "identity.person.totp_secret/" + person;
    }
}
