package com.hs6tools.crm.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses what is too large before it is read: an upload by its announced length, against the limit and the room on the
 * disk; a body, which is held in memory, also while it is read, because its length need not be announced.
 */
@Component
@Order(0)
final class RequestSize extends OncePerRequestFilter {
    static final DataSize LARGEST_BODY = DataSize.ofMegabytes(10);

    private final UploadLimits uploads;
    private final HandlerExceptionResolver refusals;

    RequestSize(UploadLimits uploads, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        this.uploads = uploads;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        try {
            if (type != null && type.startsWith("multipart/")) {
                uploads.check(request.getContentLengthLong());
                chain.doFilter(request, response);
            } else if (request.getContentLengthLong() > LARGEST_BODY.toBytes()) {
                throw TooLarge.body(LARGEST_BODY);
            } else {
                chain.doFilter(new Bounded(request), response);
            }
        } catch (Problem problem) {
            refusals.resolveException(request, response, null, problem);
        }
    }

    private static final class Bounded extends HttpServletRequestWrapper {
        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private long seen;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var b = body.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var n = body.read(into, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int more) {
            seen += more;
            if (seen > LARGEST_BODY.toBytes()) {
                throw TooLarge.body(LARGEST_BODY);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
