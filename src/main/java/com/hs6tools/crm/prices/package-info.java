/** What a piece costs whom: price lists for everybody, for a tier, for certain customers, with steps by quantity. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "commerce",
            "customers",
            "customers::spi",
            "platform::clock",
            "platform::events",
            "platform::http",
            "platform::query",
            "platform::settings",
            "platform::tenancy",
            "platform::text"
        })
package com.hs6tools.crm.prices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
