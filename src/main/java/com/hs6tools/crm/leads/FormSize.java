package com.hs6tools.crm.leads;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses a form that is too large before it is read; one that does not say how large it is, too. */
@Component
@Order(1)
final class FormSize extends OncePerRequestFilter {
    private static final long MOST = 64 * 1024;

    private final HandlerExceptionResolver refusals;

    FormSize(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().startsWith("/api/public/forms/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var announced = request.getContentLengthLong();
        if (announced > MOST || (announced < 0 && request.getHeader("Transfer-Encoding") != null)) {
            refusals.resolveException(request, response, null, new FormTooLarge());
        } else {
            chain.doFilter(request, response);
        }
    }
}
