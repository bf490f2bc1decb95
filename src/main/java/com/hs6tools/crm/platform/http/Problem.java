package com.hs6tools.crm.platform.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal that a caller can act on. Modules throw subclasses named by the fact; they are answered in one place. */
public abstract class Problem extends RuntimeException {
    private final int status;
    private final String code;

    protected Problem(int status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    /** Stable, for programs: listed in docs/developer/errors.md. */
    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return List.of();
    }

    /** More members of the answer, such as the current state and the moves allowed. */
    public Map<String, Object> more() {
        return Map.of();
    }

    /** Stable, for programs: what stands in the way, where the code alone does not tell. */
    public @Nullable String reason() {
        return null;
    }

    /** The figures that the detail speaks of, so that a program can say it in another language: simple values. */
    public Map<String, Object> params() {
        return Map.of();
    }

    public @Nullable Integer retryAfterSeconds() {
        return null;
    }

    /**
     * @param params the figures and names the message speaks of, so that a program can say it in another language; simple
     *     values, absent where the message holds none
     */
    public record FieldError(
            String field,
            String message,
            String code,
            @Nullable Map<String, Object> params) {

        public FieldError(String field, String message, String code) {
            this(field, message, code, null);
        }

        /** The same of the field as the whole request calls it. */
        public FieldError at(String path) {
            return new FieldError(path, message, code, params);
        }
    }
}
