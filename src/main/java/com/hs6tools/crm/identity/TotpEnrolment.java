package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Switches the second factor on and off. It counts only after the app has shown one right code. */
@Component
class TotpEnrolment {
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    @Schema(name = "TotpBegun")
    record Begun(String secret, String uri) {
        @Override
        public String toString() {
            return "Begun[...]";
        }
    }

    @Schema(name = "TotpDone")
    record Done(List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "Done[...]";
        }
    }

    private final CredentialStore store;
    private final SecondFactor secondFactor;
    private final PasswordProof proof;
    private final Settings settings;
    private final Events events;

    TotpEnrolment(
            CredentialStore store, SecondFactor secondFactor, PasswordProof proof, Settings settings, Events events) {
        this.store = store;
        this.secondFactor = secondFactor;
        this.proof = proof;
        this.settings = settings;
        this.events = events;
    }

    @Transactional
    Begun begin(UUID person) {
        refuseWhenOn(store.secret(person));
        var secret = Totp.newSecret();
        store.totp(person, secondFactor.seal(person, secret), false);
        return new Begun(
                secret, Totp.uri(secret, store.email(person), settings.current().unitName()));
    }

    @Transactional
    Done confirm(UUID person, String code) {
        var secret = store.secret(person);
        refuseWhenOn(secret);
        if (!secondFactor.proves(person, secret, code)) {
            throw InvalidInput.field(
                    "code", "This is not the code the app shows now. Check the phone's clock.", "bad_code");
        }
        var codes = Stream.generate(() -> spaced(Totp.random(RECOVERY_BYTES)))
                .limit(RECOVERY_CODES)
                .toList();
        store.totp(
                person,
                secret.totpSecret(),
                true,
                codes.stream().map(SecondFactor::recoveryHash).toArray(String[]::new));
        publish("totp.enabled", person);
        return new Done(codes);
    }

    void disable(UUID person, String password) {
        proof.before(person, password, () -> {
            store.totp(person, null, false);
            publish("totp.disabled", person);
        });
    }

    private void publish(String type, UUID person) {
        events.publish(IdentityFact.about(type, "person", person, Acting.now().name()));
    }

    private static void refuseWhenOn(CredentialStore.Secret secret) {
        if (secret.totpEnabled()) {
            throw new StateConflict(
                    "The second factor is on already. Switch it off first.",
                    "ENABLED",
                    List.of("disable"),
                    "second_factor_on");
        }
    }

    private static String spaced(String code) {
        return String.join("-", code.split("(?<=\\G.{4})"));
    }
}
