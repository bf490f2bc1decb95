package com.hs6tools.crm.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with an input, so that the caller hears all of it at once. */
public final class Violations {
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@\"(),:;<>\\[\\\\\\]\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?(\\.[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+");

    private final List<Problem.FieldError> found = new ArrayList<>();

    public Violations add(String field, String message, String code) {
        found.add(new Problem.FieldError(field, message, code));
        return this;
    }

    /** @param params the figures of the message, for words in another language */
    public Violations add(String field, String message, String code, @Nullable Map<String, Object> params) {
        found.add(new Problem.FieldError(field, message, code, params));
        return this;
    }

    public Violations required(String field, @Nullable String value) {
        return value == null || value.isBlank() ? add(field, "This is needed.", "required") : this;
    }

    public Violations length(String field, @Nullable String value, int most) {
        if (value != null && value.length() > most) {
            add(
                    field,
                    "At most " + most + " characters; this has " + value.length() + ".",
                    "too_long",
                    Map.of("most", most));
        }
        if (value != null && value.indexOf('\0') >= 0) {
            add(field, "The text holds a NUL character, which cannot be stored.", "bad_character");
        }
        return this;
    }

    public Violations email(String field, @Nullable String value) {
        if (value != null
                && (value.length() > 320 || !EMAIL.matcher(value.strip()).matches())) {
            add(field, "'" + abbreviated(value) + "' is not an e-mail address.", "bad_email");
        }
        return this;
    }

    public Violations check(boolean holds, String field, String message, String code) {
        return holds ? this : add(field, message, code);
    }

    public Violations check(
            boolean holds, String field, String message, String code, @Nullable Map<String, Object> params) {
        return holds ? this : add(field, message, code, params);
    }

    public List<Problem.FieldError> found() {
        return List.copyOf(found);
    }

    /** @throws InvalidInput (422) naming every field found wrong */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }

    private static String abbreviated(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "...";
    }
}
