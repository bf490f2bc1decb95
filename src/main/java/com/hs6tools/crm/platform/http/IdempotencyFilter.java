package com.hs6tools.crm.platform.http;

import com.hs6tools.crm.platform.tenancy.Acting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * {@code Idempotency-Key} on any POST: a repeat answers the first answer; the same key with another body is a 422.
 * Runs behind sign-in, because a key belongs to a caller. File uploads are left out: imports are idempotent themselves.
 */
@Component
@Order(0)
final class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    private static final int LARGEST_BODY = 20_000_000;

    private final IdempotentPosts posts;
    private final HandlerExceptionResolver refusals;

    IdempotencyFilter(
            IdempotentPosts posts,
            @org.springframework.beans.factory.annotation.Qualifier("handlerExceptionResolver")
                    HandlerExceptionResolver refusals) {
        this.posts = posts;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return !"POST".equals(request.getMethod())
                || request.getHeader(HEADER) == null
                || Acting.orNull() == null
                // passwords and codes leave no trace, not even a hash of the request
                || request.getRequestURI().startsWith("/api/auth/")
                || (type != null && type.startsWith("multipart/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var key = checked(request.getHeader(HEADER));
            var body = request.getInputStream().readNBytes(LARGEST_BODY);
            var hash = IdempotentPosts.hash(request.getMethod(), request.getRequestURI(), body);
            if (posts.claim(key, hash)) {
                answerAndKeep(key, new Repeatable(request, body), response, chain);
            } else {
                repeat(key, hash, response);
            }
        } catch (Problem problem) {
            refusals.resolveException(request, response, null, problem);
        }
    }

    private void answerAndKeep(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var cached = new ContentCachingResponseWrapper(response);
        var kept = false;
        try {
            chain.doFilter(request, cached);
            if (cached.getStatus() < 500 && cached.getStatus() != 409 && cached.getStatus() != 429) {
                posts.keep(key, cached.getStatus(), headers(cached), cached.getContentAsByteArray());
                kept = true;
            }
        } finally {
            if (!kept) {
                posts.release(key);
            }
        }
        cached.copyBodyToResponse();
    }

    private void repeat(String key, String hash, HttpServletResponse response) throws IOException {
        var kept = posts.find(key)
                .orElseThrow(() -> new TooManyRequests(1, "The first request with this key just failed. Try again."));
        if (!kept.requestHash().equals(hash)) {
            throw InvalidInput.field(
                    HEADER, "This Idempotency-Key was used before with another request. Use a new key.", "key_reused");
        }
        if (kept.status() == null) {
            throw new StateConflict(
                    "The first request with this Idempotency-Key is still at work. Try again in a moment.",
                    "RUNNING",
                    java.util.List.of());
        }
        response.setStatus(kept.status());
        kept.headers().forEach(response::setHeader);
        response.setHeader("Idempotent-Replayed", "true");
        response.getOutputStream().write(kept.body());
    }

    private static String checked(String key) {
        if (key.isBlank() || key.length() > 200) {
            throw InvalidInput.malformed(HEADER, "An Idempotency-Key has 1 to 200 characters.", "bad_key");
        }
        return key;
    }

    private static Map<String, String> headers(ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : new String[] {"Content-Type", "Location"}) {
            var value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    /** The request with a body that was read once already. */
    private static final class Repeatable extends HttpServletRequestWrapper {
        private final byte[] body;

        Repeatable(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return bytes.read(target, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("read blocking");
                }
            };
        }
    }
}
