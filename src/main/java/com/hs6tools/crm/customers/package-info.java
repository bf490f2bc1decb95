/** People and companies: their record, what was said and done with them, their tasks, their labels. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "fields",
            "identity",
            "platform::crypto",
            "platform::export",
            "platform::files",
            "platform::notifications",
            "platform::reads",
            "platform::tenancy",
            "platform::query",
            "platform::http",
            "platform::events",
            "platform::jobs",
            "platform::settings",
            "platform::clock",
            "platform::text"
        })
package com.hs6tools.crm.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
