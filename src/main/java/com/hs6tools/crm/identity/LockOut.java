package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.TooManyRequests;
import java.time.Duration;
import java.time.OffsetDateTime;

/** After so many wrong passwords in a row nobody may try for a while. */
final class LockOut {
    static final int FAILURES = 8;
    static final Duration LASTS = Duration.ofMinutes(15);

    private LockOut() {}

    static TooManyRequests refusal(OffsetDateTime now, OffsetDateTime until) {
        var seconds = (int) Math.max(1, Duration.between(now, until).toSeconds());
        return new TooManyRequests(
                seconds,
                "Too many wrong passwords. Try again in " + (seconds + 59) / 60 + " min, or reset the password.");
    }
}
