package com.hs6tools.crm.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hs6tools.crm.platform.http.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id at OWASP's setting for small machines: 19 MiB, two passes, one lane. */
@Component
class Passwords {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final String nobodys = hash("nobody's password");

    String hash(String password) {
        return argon.encode(encodable(password));
    }

    /** Takes as long for somebody without a password as for somebody with one, so that time tells nothing. */
    boolean matches(String password, @Nullable String hash) {
        var fits = argon.matches(encodable(password), hash == null ? nobodys : hash);
        return fits && hash != null;
    }

    /** Half a surrogate pair is no character, and hashing would stumble over it. */
    private static String encodable(String password) {
        return new String(password.getBytes(UTF_8), UTF_8);
    }

    static void check(Violations violations, String field, @Nullable String password) {
        violations.required(field, password);
        if (password != null && !password.isBlank()) {
            violations.check(
                    password.length() >= SHORTEST, field, "At least " + SHORTEST + " characters.", "too_short");
            violations.length(field, password, LONGEST);
        }
    }
}
