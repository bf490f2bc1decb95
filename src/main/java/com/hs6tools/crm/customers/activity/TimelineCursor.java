package com.hs6tools.crm.customers.activity;

import com.hs6tools.crm.platform.http.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;

/** Where a page of a timeline ended, as an opaque text. */
record TimelineCursor(OffsetDateTime at, UUID id) {
    static TimelineCursor after(TimelineEntry last) {
        return new TimelineCursor(last.at(), last.id());
    }

    String write() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "|" + id).getBytes(StandardCharsets.UTF_8));
    }

    static TimelineCursor read(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|");
            if (parts.length == 2) {
                return new TimelineCursor(OffsetDateTime.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // not one of ours: refused below
        }
        throw InvalidInput.malformed("cursor", "This cursor is not valid. Start again without a cursor.", "bad_cursor");
    }
}
