/** People who work with the program: who they are, how they sign in, what they may do, in which business unit. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform::clock",
            "platform::crypto",
            "platform::events",
            "platform::http",
            "platform::query",
            "platform::settings",
            "platform::tenancy",
            "platform::text"
        })
package com.hs6tools.crm.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
