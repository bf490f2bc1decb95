package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Violations;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What admins say about somebody. The e-mail is given once, with the invitation. */
record StaffInput(
        @Nullable String email,
        @Nullable String name,
        @Nullable List<String> roles,
        @Nullable UUID teamId,
        StaffMember.@Nullable Status status,
        @Nullable Long version) {

    Violations forInvitation() {
        return new Violations()
                .required("email", email)
                .email("email", email)
                .required("name", name)
                .length("name", name, 200)
                .check(roles != null && !roles.isEmpty(), "roles", "At least one role.", "required")
                .check(status == null, "status", "Somebody invited is active.", "not_here");
    }
}
