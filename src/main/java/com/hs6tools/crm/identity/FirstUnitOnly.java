package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Problem;

/** Business units are managed by the admins of the one that was made first. */
final class FirstUnitOnly extends Problem {
    FirstUnitOnly() {
        super(
                403,
                "first_unit_only",
                "Business units are managed in the installation's first one. Ask an admin there.");
    }
}
