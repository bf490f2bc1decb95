package com.hs6tools.crm.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemAnswer(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        String code,
        @Nullable String reason,
        Map<String, Object> params,
        @Nullable String requestId,
        List<Problem.FieldError> errors,
        @JsonAnyGetter Map<String, Object> more) {

    private static final int LONGEST = 4_000;
    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemAnswer of(Problem p, String instance, @Nullable String requestId) {
        return new ProblemAnswer(
                "about:blank",
                title(p.status()),
                p.status(),
                whole(p.getMessage()),
                instance,
                p.code(),
                p.reason(),
                p.params(),
                requestId,
                p.errors().stream().map(ProblemAnswer::whole).toList(),
                p.more());
    }

    private static Problem.FieldError whole(Problem.FieldError error) {
        return new Problem.FieldError(
                String.valueOf(whole(error.field())),
                String.valueOf(whole(error.message())),
                error.code(),
                error.params());
    }

    /** What is quoted of a request may be endless, or hold half a surrogate pair, which no answer can. */
    private static @Nullable String whole(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        return new String(shown.getBytes(UTF_8), UTF_8);
    }

    static ProblemAnswer of(int status, String code, String detail, String instance, @Nullable String requestId) {
        return new ProblemAnswer(
                "about:blank",
                title(status),
                status,
                detail,
                instance,
                code,
                null,
                Map.of(),
                requestId,
                List.of(),
                Map.of());
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Malformed request";
            case 401 -> "Not signed in";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 406 -> "Not acceptable";
            case 409 -> "Conflict";
            case 413 -> "Too large";
            case 415 -> "Unsupported media type";
            case 422 -> "Invalid input";
            case 429 -> "Too many requests";
            case 503 -> "Not available right now";
            default -> status < 500 ? "Refused" : "Something went wrong";
        };
    }
}
