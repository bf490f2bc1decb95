package com.hs6tools.crm.platform.http;

import com.hs6tools.crm.platform.http.IdempotentPosts.Kept;
import com.hs6tools.crm.platform.tenancy.Acting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * {@code Idempotency-Key} on any POST: a repeat answers the first answer; the same key with another body is a 422.
 * Runs behind sign-in, because a key belongs to a caller.
 * The whole request is one transaction with the record of its key, so whatever is cut off wherever, either all of it
 * happened and is known under the key, or nothing (docs/decisions/0008).
 */
@Component
@Order(1)
final class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";

    private final IdempotentPosts posts;
    private final TransactionTemplate transaction;
    private final MultipartResolver uploads;
    private final HandlerExceptionResolver refusals;

    IdempotencyFilter(
            IdempotentPosts posts,
            TransactionTemplate transaction,
            MultipartResolver uploads,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        this.posts = posts;
        this.transaction = transaction;
        this.uploads = uploads;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || request.getHeader(HEADER) == null
                || Acting.orNull() == null
                // passwords and codes leave no trace, not even a hash of the request
                || request.getRequestURI().startsWith("/api/auth/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!uploads.isMultipart(request)) {
            var body = request.getInputStream().readAllBytes();
            answer(new Repeatable(request, body), response, chain, RequestHash.of(request, body));
            return;
        }
        try {
            // read to the end here, so that what it says is known before anything is done
            var known = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
            var upload = known == null ? uploads.resolveMultipart(request) : known;
            try {
                answer(upload, response, chain, RequestHash.of(upload));
            } finally {
                uploads.cleanupMultipart(upload);
            }
        } catch (MultipartException e) {
            refusals.resolveException(request, response, null, e);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String hash)
            throws IOException {
        try {
            var post = new Post(checked(request.getHeader(HEADER)), hash);
            var work = new Work(request, new ContentCachingResponseWrapper(response), chain);
            var known = Objects.requireNonNull(transaction.execute(status -> once(post, work, status)));
            if (known.isPresent()) {
                repeat(known.get(), post, response);
                return;
            }
            if (isRefusal(work.answer())) {
                transaction.executeWithoutResult(status -> keep(post, work));
            }
            work.answer().copyBodyToResponse();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        } catch (RuntimeException e) {
            // where it would have been
            response.setHeader("Location", null);
            refusals.resolveException(request, response, null, e);
        }
    }

    private record Post(String key, String hash) {}

    private record Work(HttpServletRequest request, ContentCachingResponseWrapper answer, FilterChain chain) {
        int run() {
            try {
                chain.doFilter(request, answer);
                return answer.getStatus();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ServletException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** @return the answer given before; empty when the request was carried out just now */
    private Optional<Kept> once(Post post, Work work, TransactionStatus status) {
        if (!posts.hold(post.key())) {
            throw new StateConflict(
                    "The first request with this Idempotency-Key is still at work. Try again in a moment.",
                    "RUNNING",
                    List.of(),
                    "still_at_work");
        }
        var known = posts.find(post.key());
        if (known.isPresent()) {
            return known;
        }
        if (work.run() < 400) {
            keep(post, work);
        } else {
            status.setRollbackOnly();
        }
        return Optional.empty();
    }

    private void keep(Post post, Work work) {
        var answer = work.answer();
        posts.keep(post.key(), post.hash(), answer.getStatus(), headers(answer), answer.getContentAsByteArray());
    }

    /** What is wrong with a request stays wrong; who was only too early or too many may try again. */
    private static boolean isRefusal(HttpServletResponse answer) {
        var status = answer.getStatus();
        return status >= 400 && status < 500 && status != 409 && status != 429;
    }

    private static void repeat(Kept kept, Post post, HttpServletResponse response) throws IOException {
        if (!kept.requestHash().equals(post.hash())) {
            throw InvalidInput.field(
                    HEADER, "This Idempotency-Key was used before with another request. Use a new key.", "key_reused");
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
}
