package com.hs6tools.crm.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Every refusal and every fault becomes a problem answer here; a stack trace or SQL never leaves the program. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private final UploadLimits uploads;

    ProblemAnswers(UploadLimits uploads) {
        this.uploads = uploads;
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> refused(Problem problem, HttpServletRequest request) {
        var headers = new HttpHeaders();
        var wait = problem.retryAfterSeconds();
        if (wait != null) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        }
        return answer(ProblemAnswer.of(problem, request.getRequestURI(), RequestId.of(request)), headers);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> unreadable(HttpMessageNotReadableException fault, HttpServletRequest request) {
        return refused(UnreadableBody.explain(fault), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> wrongType(MethodArgumentTypeMismatchException fault, HttpServletRequest request) {
        return refused(
                InvalidInput.malformed(
                        fault.getName(),
                        "'" + fault.getValue() + "' is not a valid " + fault.getName() + ".",
                        "bad_value"),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> tooLarge(MaxUploadSizeExceededException fault, HttpServletRequest request) {
        // Spring takes the limit of a part's head, where the name of its file stands, for the limit of the upload
        var head =
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(fault).getMessage());
        return refused(
                head.startsWith("Header section") ? TooLarge.fileName() : TooLarge.upload(uploads.most()), request);
    }

    /** Only part of an upload came, or there is no room for it. */
    @ExceptionHandler
    ResponseEntity<ProblemAnswer> notUploaded(MultipartException fault, HttpServletRequest request) {
        var full = DatabaseFault.diskFull(fault);
        return refused(
                full != null
                        ? full
                        : InvalidInput.malformed(
                                "",
                                "The upload is no complete multipart/form-data. Perhaps it broke off; send it again.",
                                "bad_upload"),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> notWritten(UncheckedIOException fault, HttpServletRequest request) {
        var full = DatabaseFault.diskFull(fault);
        return full == null ? anything(fault, request) : refused(full, request);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<ProblemAnswer> databaseGone(RuntimeException fault, HttpServletRequest request) {
        LOG.error("database not reachable", fault);
        var explained = explain(fault);
        return refused(explained == null ? DatabaseFault.gone() : explained, request);
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException fault) {
        LOG.debug("the client went away");
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> anything(Exception fault, HttpServletRequest request) {
        if (fault instanceof ErrorResponse known) {
            return framework(known.getStatusCode(), known, request);
        }
        var explained = explain(fault);
        if (explained != null) {
            LOG.warn("database refused {}: {}", request.getRequestURI(), explained.code(), fault);
            return refused(explained, request);
        }
        LOG.error("unexpected fault at {} {}", request.getMethod(), request.getRequestURI(), fault);
        return simple(
                500,
                "unexpected",
                "The program met a fault it did not expect. Nothing of this request was saved; give the request id to your admin.",
                request);
    }

    private static @Nullable Problem explain(Exception fault) {
        return LostCommits.happened() ? DatabaseFault.outcomeUnknown() : DatabaseFault.explain(fault);
    }

    private static ResponseEntity<ProblemAnswer> framework(
            HttpStatusCode status, ErrorResponse fault, HttpServletRequest request) {
        var detail = fault.getBody().getDetail();
        var body = ProblemAnswer.of(
                status.value(),
                status.value() == 404 ? "not_found" : "refused",
                detail == null ? "" : detail,
                request.getRequestURI(),
                RequestId.of(request));
        return answer(body, fault.getHeaders());
    }

    private static ResponseEntity<ProblemAnswer> simple(
            int status, String code, String detail, HttpServletRequest request) {
        return answer(
                ProblemAnswer.of(status, code, detail, request.getRequestURI(), RequestId.of(request)),
                new HttpHeaders());
    }

    private static ResponseEntity<ProblemAnswer> answer(ProblemAnswer body, HttpHeaders headers) {
        return ResponseEntity.status(body.status())
                .headers(headers)
                .contentType(MediaType.parseMediaType(ProblemAnswer.MEDIA_TYPE))
                .body(body);
    }
}
