package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.crypto.Sealing;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a form was handed out, sealed so that nobody can make it up: people need some seconds to fill it in. */
@Component
class FormStamp {
    private static final Duration TYPING = Duration.ofSeconds(3);
    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private final Sealing sealing;
    private final UnitClock clock;

    FormStamp(Sealing sealing, UnitClock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    String now(UUID form) {
        return at(form, clock.realNow().toInstant());
    }

    String at(UUID form, Instant moment) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealing.seal(String.valueOf(moment.toEpochMilli()), place(form)));
    }

    /** @return what is suspicious about it, or null */
    Submission.@Nullable Suspicion suspicion(UUID form, @Nullable String stamp) {
        var given = read(form, stamp);
        if (given == null) {
            return Submission.Suspicion.NO_STAMP;
        }
        var age = Duration.between(given, clock.realNow().toInstant());
        if (age.compareTo(GOOD_FOR) > 0) {
            return Submission.Suspicion.NO_STAMP;
        }
        return age.compareTo(TYPING) < 0 ? Submission.Suspicion.TOO_FAST : null;
    }

    private @Nullable Instant read(UUID form, @Nullable String stamp) {
        if (stamp == null || stamp.length() > 200) {
            return null;
        }
        try {
            var open = sealing.open(Base64.getUrlDecoder().decode(stamp), place(form));
            return Instant.ofEpochMilli(Long.parseLong(String.valueOf(open)));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return null;
        }
    }

    private static String place(UUID form) {
        return "leads.lead_form.stamp/" + form;
    }
}
