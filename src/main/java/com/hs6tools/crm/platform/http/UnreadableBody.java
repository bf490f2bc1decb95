package com.hs6tools.crm.platform.http;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in plain words what is wrong with a JSON body, and where. */
public final class UnreadableBody {
    private UnreadableBody() {}

    static Problem explain(HttpMessageNotReadableException fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof Problem problem) {
                return problem;
            }
        }
        return explain("", fault.getMostSpecificCause());
    }

    /** @param at where in the body the value stands that could not be read, such as {@code changes.}, or "" */
    public static Problem explain(String at, Throwable fault) {
        return switch (fault) {
            case UnrecognizedPropertyException e ->
                InvalidInput.malformed(
                        at + path(e),
                        "Unknown field '" + e.getPropertyName() + "'. Known: "
                                + e.getKnownPropertyIds().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + ".",
                        "unknown_field");
            case InvalidFormatException e -> InvalidInput.malformed(at + path(e), expected(e), "bad_value");
            case StreamConstraintsException e ->
                InvalidInput.malformed(
                        "",
                        "The body holds a text of more than " + BoundedJson.LONGEST_TEXT
                                + " characters, a number of more than "
                                + BoundedJson.LONGEST_NUMBER + " digits, or is nested more than " + BoundedJson.DEEPEST
                                + " deep.",
                        "too_much");
            case DatabindException e ->
                InvalidInput.malformed(at + path(e), "This value has the wrong shape.", "bad_value");
            case JacksonException e ->
                InvalidInput.malformed(
                        "",
                        "The body is not valid JSON (line " + e.getLocation().getLineNr() + ", column "
                                + e.getLocation().getColumnNr() + ").",
                        "malformed_json");
            default -> InvalidInput.malformed("", "A JSON body is needed.", "no_body");
        };
    }

    private static String expected(InvalidFormatException e) {
        var type = e.getTargetType();
        if (type != null && type.isEnum()) {
            var known = java.util.Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return "'" + e.getValue() + "' is not one of " + known + ".";
        }
        return "'" + e.getValue() + "' is not a valid value here.";
    }

    private static String path(DatabindException e) {
        return e.getPath().stream()
                .map(r -> r.getPropertyName() != null ? r.getPropertyName() : "[" + r.getIndex() + "]")
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
