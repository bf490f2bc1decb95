package com.hs6tools.crm.leads;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One action on many leads.
 *
 * @param ids the leads, or
 * @param filter those a list with these parameters shows: {@code {"status": "NEW", "source": ["WEBSITE"]}}; empty means all
 * @param tag for tag and untag
 * @param ownerId for assign; null takes the owner away
 * @param reason for lose
 */
record LeadBulkRequest(
        Action action,
        @Nullable List<UUID> ids,
        @Nullable Map<String, Object> filter,
        @Nullable String tag,
        @Nullable UUID ownerId,
        @Nullable String reason) {

    /** Said in small letters. A lead whose status does not allow a move stays as it is. */
    enum Action {
        @JsonProperty("tag")
        TAG,
        @JsonProperty("untag")
        UNTAG,
        @JsonProperty("assign")
        ASSIGN,
        @JsonProperty("contact")
        CONTACT,
        @JsonProperty("qualify")
        QUALIFY,
        @JsonProperty("lose")
        LOSE,
        @JsonProperty("reopen")
        REOPEN,
        @JsonProperty("delete")
        DELETE,
        @JsonProperty("restore")
        RESTORE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
