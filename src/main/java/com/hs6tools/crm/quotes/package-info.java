/** Quotes: what the shop offers a customer, from the draft to the order it becomes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "commerce",
            "customers",
            "customers::spi",
            "identity",
            "opportunities",
            "platform::clock",
            "platform::crypto",
            "platform::events",
            "platform::export",
            "platform::http",
            "platform::notifications",
            "platform::query",
            "platform::reads",
            "platform::settings",
            "platform::tenancy",
            "platform::text",
            "prices"
        })
package com.hs6tools.crm.quotes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
