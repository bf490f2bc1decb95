package com.hs6tools.crm.platform.http;

import com.hs6tools.crm.platform.tenancy.Acting;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** So many calls in ten seconds per caller: who is signed in by account, everybody else by address. */
@Component
@Order(-1)
final class RateLimitFilter extends OncePerRequestFilter {
    private static final int MOST_CALLERS = 50_000;
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final Map<String, Bucket> callers = Collections.synchronizedMap(new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    });
    private final HandlerExceptionResolver refusals;
    private final int signedIn;
    private final int anonymous;

    RateLimitFilter(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals,
            @Value("${hs6.limits.signed-in:20000}") int signedIn,
            @Value("${hs6.limits.anonymous:300}") int anonymous) {
        this.refusals = refusals;
        this.signedIn = signedIn;
        this.anonymous = anonymous;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = Acting.orNull();
        var account = actor == null ? null : actor.id();
        var caller = account == null ? String.valueOf(request.getRemoteAddr()) : account.toString();
        var bucket = callers.computeIfAbsent(caller, c -> bucket(account == null ? anonymous : signedIn));
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            var seconds = (int) TimeUnit.NANOSECONDS.toSeconds(taken.getNanosToWaitForRefill()) + 1;
            refusals.resolveException(
                    request,
                    response,
                    null,
                    new TooManyRequests(seconds, "Too many calls in a short time. Wait " + seconds + " s."));
        }
    }

    private static Bucket bucket(int most) {
        return Bucket.builder()
                .addLimit(l -> l.capacity(most).refillGreedy(most, WINDOW))
                .build();
    }
}
