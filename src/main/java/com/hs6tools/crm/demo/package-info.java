/** A shop made of chance: catalogue, customers and three years of purchases, for demonstrations and measurements. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "fields",
            "identity",
            "opportunities",
            "platform::database",
            "platform::files",
            "platform::jobs",
            "platform::settings",
            "platform::tenancy",
            "platform::text",
            "quotes",
            "scoring",
            "segments"
        })
package com.hs6tools.crm.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
