package com.hs6tools.crm.identity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the business unit, as its admins see him.
 *
 * @param invited true until he has chosen a password
 */
record StaffMember(
        UUID id,
        long version,
        String email,
        String name,
        List<String> roles,
        @Nullable UUID teamId,
        @Nullable String teamName,
        Status status,
        boolean invited,
        @Nullable OffsetDateTime lockedUntil,
        @Nullable OffsetDateTime lastSeenAt,
        boolean totpEnabled,
        OffsetDateTime createdAt) {

    enum Status {
        ACTIVE,
        DISABLED
    }
}
