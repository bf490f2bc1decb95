package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.Problem;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Locks out e-mails nobody has, just like those somebody has: else the lock would tell who has an account. */
@Component
class Strangers {
    private static final int REMEMBERED = 20_000;

    private record Tries(int failures, @Nullable OffsetDateTime lockedUntil) {}

    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final UnitClock clock;

    Strangers(UnitClock clock) {
        this.clock = clock;
    }

    /** Notes one more failure and says how to refuse it. */
    synchronized Problem refuse(String emailHash) {
        var now = clock.realNow();
        var before = tries.getOrDefault(emailHash, new Tries(0, null));
        if (before.lockedUntil() != null && before.lockedUntil().isAfter(now)) {
            return LockOut.refusal(now, before.lockedUntil());
        }
        var failures = before.lockedUntil() == null ? before.failures() + 1 : 1;
        tries.put(emailHash, new Tries(failures, failures >= LockOut.FAILURES ? now.plus(LockOut.LASTS) : null));
        return WrongCredentials.wrongPassword();
    }
}
