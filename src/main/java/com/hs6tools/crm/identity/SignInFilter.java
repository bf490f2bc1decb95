package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.NotSignedIn;
import com.hs6tools.crm.platform.tenancy.Acting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who calls, and lets the rest of the request run as that person. Whether the person may is decided where
 * each endpoint declares it. A token that is not ours is refused everywhere; a session that ended is just nobody.
 */
final class SignInFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Callers callers;
    private final Refusals refusals;

    SignInFilter(Callers callers, Refusals refusals) {
        this.callers = callers;
        this.refusals = refusals;
    }

    /** An answer finished on another thread, and an error page, belong to the same caller. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller;
        try {
            caller = caller(request, response);
        } catch (RuntimeException e) {
            refusals.answer(request, response, e);
            return;
        }
        if (caller == null) {
            chain.doFilter(request, response);
            return;
        }
        caller.keepIn(request);
        try {
            Acting.<@Nullable Void, Exception>call(caller.actor(request), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private @Nullable Caller caller(HttpServletRequest request, HttpServletResponse response) {
        var known = Caller.of(request);
        if (known != null) {
            return known;
        }
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && needsSignIn(request)) {
            return bearer(authorization).orElseThrow(NotSignedIn::new);
        }
        var secret = SessionCookie.secret(request);
        if (secret == null || !needsSignIn(request)) {
            return null;
        }
        var caller = callers.bySession(secret).orElse(null);
        if (caller != null
                && org.springframework.web.util.WebUtils.getCookie(request, SessionCookie.CSRF_NAME) == null) {
            SessionCookie.setCsrf(request, response, secret);
        }
        return caller;
    }

    private Optional<Caller> bearer(String authorization) {
        var isBearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return isBearer
                ? callers.byToken(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** The web app's own files are the same for everybody; no look-up for them. */
    private static boolean needsSignIn(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/actuator");
    }
}
