/** Files of the shop's past, taken in: customers, leads, products, orders and their lines, interactions, deals; with a way back. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "customers",
            "customers::companies",
            "fields",
            "commerce",
            "leads",
            "opportunities",
            "platform::database",
            "platform::tenancy",
            "platform::query",
            "platform::http",
            "platform::events",
            "platform::jobs",
            "platform::files",
            "platform::export",
            "platform::settings",
            "platform::clock",
            "platform::notifications",
            "platform::text"
        })
package com.hs6tools.crm.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
