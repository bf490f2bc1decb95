/** People who may become customers: how they come in, who answers them and how soon, what becomes of them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "fields",
            "customers",
            "customers::spi",
            "customers::territories",
            "customers::activity",
            "identity",
            "opportunities",
            "platform::clock",
            "platform::crypto",
            "platform::events",
            "platform::export",
            "platform::files",
            "platform::http",
            "platform::jobs",
            "platform::notifications",
            "platform::query",
            "platform::reads",
            "platform::settings",
            "platform::tenancy",
            "platform::text",
            "quotes"
        })
package com.hs6tools.crm.leads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
