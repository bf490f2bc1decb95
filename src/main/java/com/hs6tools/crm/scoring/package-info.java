/** Health, lifecycle, tier, RFM and segment of every customer, computed as sets for any moment. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform::tenancy",
            "platform::query",
            "platform::http",
            "platform::events",
            "platform::jobs",
            "platform::settings",
            "platform::clock",
            "customers",
            "customers::spi"
        })
package com.hs6tools.crm.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
