package com.hs6tools.crm.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * An answer that failed when part of it was sent cannot become a problem any more. It is thrown on to the web server,
 * which closes the connection without an end, so that nobody takes the part for the whole.
 */
@Component
final class BreakOff implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(BreakOff.class);

    /** Beyond what Spring lets pass, the web server has to see it. */
    static final class Broken extends RuntimeException {
        Broken(Exception why) {
            super("an answer broke off", why);
        }
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (!response.isCommitted() || fault instanceof AsyncRequestNotUsableException) {
            return null;
        }
        LOG.error("the answer to {} {} broke off", request.getMethod(), request.getRequestURI(), fault);
        throw new Broken(fault);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
