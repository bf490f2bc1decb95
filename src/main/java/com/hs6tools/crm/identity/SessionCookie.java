package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.crypto.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The cookie that carries a session's secret, and beside it the one that the web app reads and sends back as a header.
 * The second is derived from the first, so a site that can plant cookies still cannot know it.
 */
final class SessionCookie {
    static final String NAME = "HS6SESSION";
    static final String CSRF_NAME = "XSRF-TOKEN";

    private SessionCookie() {}

    static @Nullable String secret(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null || cookie.getValue().isBlank() ? null : cookie.getValue();
    }

    static String csrf(String secret) {
        return Secrets.hash("csrf:" + secret);
    }

    static void set(HttpServletRequest request, HttpServletResponse response, String secret) {
        add(request, response, NAME, secret, true, LastSeen.LONGEST);
        add(request, response, CSRF_NAME, csrf(secret), false, LastSeen.LONGEST);
    }

    static void setCsrf(HttpServletRequest request, HttpServletResponse response, String secret) {
        add(request, response, CSRF_NAME, csrf(secret), false, LastSeen.LONGEST);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, NAME, "", true, Duration.ZERO);
        add(request, response, CSRF_NAME, "", false, Duration.ZERO);
    }

    private static void add(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            boolean hidden,
            Duration age) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(hidden)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
