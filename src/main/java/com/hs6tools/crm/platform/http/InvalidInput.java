package com.hs6tools.crm.platform.http;

import java.util.List;
import java.util.Map;

/** The request is well-formed but says something that cannot be (422), or is not what the call takes (400). */
public final class InvalidInput extends Problem {
    private final List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super(422, "invalid_input", summary(errors));
        this.errors = List.copyOf(errors);
    }

    private InvalidInput(int status, FieldError error) {
        super(status, error.code(), error.message());
        this.errors = List.of(error);
    }

    public static InvalidInput field(String field, String message, String code) {
        return new InvalidInput(422, new FieldError(field, message, code));
    }

    /** @param params the figures of the message, for words in another language */
    public static InvalidInput field(String field, String message, String code, Map<String, Object> params) {
        return new InvalidInput(422, new FieldError(field, message, code, params));
    }

    /** For what the call itself does not know: a filter, a sort, a cursor, a field name. */
    public static InvalidInput malformed(String field, String message, String code) {
        return new InvalidInput(400, new FieldError(field, message, code));
    }

    private static String summary(List<FieldError> errors) {
        return errors.size() == 1 ? errors.getFirst().message() : errors.size() + " fields need another value.";
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
