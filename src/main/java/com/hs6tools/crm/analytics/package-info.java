/** What the shop's customers are as a whole: by segment, tier, stage, place and month, and how healthy. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform::tenancy",
            "platform::http",
            "platform::settings",
            "platform::clock",
            "platform::reads",
            "scoring"
        })
package com.hs6tools.crm.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
