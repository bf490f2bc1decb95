package com.hs6tools.crm.platform.query;

import com.hs6tools.crm.platform.http.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the value sorted by, if the record has one, and the id, as an opaque text that only fits the sort it was
 * made for.
 */
final class Cursor {
    record Position(@Nullable String value, UUID id) {}

    private Cursor() {}

    static String write(String sort, @Nullable Object value, UUID id) {
        var plain = sort + '\n' + id + (value == null ? "" : "\n" + value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static Position read(String cursor, String sort) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = plain.split("\n", 3);
            if (parts.length >= 2 && parts[0].equals(sort)) {
                return new Position(parts.length == 2 ? null : parts[2], UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            // not one of ours: refused below
        }
        throw refused();
    }

    static InvalidInput refused() {
        return InvalidInput.malformed(
                "cursor", "This cursor is not valid for this sort. Start again without a cursor.", "bad_cursor");
    }
}
