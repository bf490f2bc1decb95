package com.hs6tools.crm.customers;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One action on many customers.
 *
 * @param ids the customers, or
 * @param filter those a list with these parameters shows: {@code {"tier": "GOLD", "tag": ["a", "b"]}}; empty means all
 * @param tag for tag and untag
 * @param ownerId for assign; null takes the owner away
 * @param changes for update: fields that need no name of their own, such as industry or country
 */
record BulkRequest(
        Action action,
        @Nullable List<UUID> ids,
        @Nullable Map<String, Object> filter,
        @Nullable String tag,
        @Nullable UUID ownerId,

        @Schema(implementation = CustomerInput.class) @Nullable
        ObjectNode changes) {

    /** Said in small letters. */
    enum Action {
        @JsonProperty("tag")
        TAG,
        @JsonProperty("untag")
        UNTAG,
        @JsonProperty("assign")
        ASSIGN,
        @JsonProperty("update")
        UPDATE,
        @JsonProperty("delete")
        DELETE,
        @JsonProperty("restore")
        RESTORE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
