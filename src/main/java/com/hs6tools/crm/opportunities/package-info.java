/** Deals: how they go through the stages of a pipeline, what they are forecast to bring, and why they are won and lost. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "commerce",
            "customers",
            "customers::spi",
            "customers::territories",
            "fields",
            "identity",
            "platform::clock",
            "platform::events",
            "platform::export",
            "platform::files",
            "platform::http",
            "platform::notifications",
            "platform::query",
            "platform::reads",
            "platform::settings",
            "platform::tenancy",
            "platform::text"
        })
package com.hs6tools.crm.opportunities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
