/** The append-only trail: who did and who saw what, sealed into a chain that shows any later change. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform::clock",
            "platform::database",
            "platform::events",
            "platform::http",
            "platform::jobs",
            "platform::query",
            "platform::reads",
            "platform::tenancy"
        })
package com.hs6tools.crm.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
