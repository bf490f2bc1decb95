/** What the shop sold: products, orders with their lines, returns; and what they add up to for a customer. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "customers",
            "customers::spi",
            "platform::tenancy",
            "platform::query",
            "platform::http",
            "platform::events",
            "platform::export",
            "platform::settings",
            "platform::clock",
            "platform::text"
        })
package com.hs6tools.crm.commerce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
