package com.hs6tools.crm.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Ties the CSRF token to the session it protects: nothing to store, nothing to plant. */
final class SessionCsrf implements CsrfTokenRepository, RequestMatcher {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "TRACE", "OPTIONS");

    /** Only what a browser would do by itself needs the token: a change with a session cookie. */
    @Override
    public boolean matches(HttpServletRequest request) {
        var caller = Caller.of(request);
        return caller != null && caller.hasSession() && !SAFE.contains(request.getMethod());
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(request.getRequestId());
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var secret = SessionCookie.secret(request);
        return secret == null ? null : token(SessionCookie.csrf(secret));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // derived from the session, and set together with its cookie
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken("X-XSRF-TOKEN", "_csrf", value);
    }
}
