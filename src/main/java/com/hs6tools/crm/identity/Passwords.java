package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Violations;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How passwords are kept and compared. */
@Component
class Passwords {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    private final Argon2id argon = new Argon2id();
    private final String nobodys = argon.hash("nobody's password");

    String hash(String password) {
        return argon.hash(password);
    }

    /** Takes as long for somebody without a password as for somebody with one, so that time tells nothing. */
    boolean matches(String password, @Nullable String hash) {
        var fits = argon.matches(password, hash == null ? nobodys : hash);
        return fits && hash != null;
    }

    static void check(Violations violations, String field, @Nullable String password) {
        violations.required(field, password);
        if (password != null && !password.isBlank()) {
            violations.check(
                    password.length() >= SHORTEST,
                    field,
                    "At least " + SHORTEST + " characters.",
                    "too_short",
                    Map.of("least", SHORTEST));
            violations.length(field, password, LONGEST);
        }
    }
}
