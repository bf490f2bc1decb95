/** Custom fields: what a business unit notes of its records beside what every unit does, without a change of the program. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform::clock",
            "platform::crypto",
            "platform::events",
            "platform::export",
            "platform::http",
            "platform::query",
            "platform::tenancy",
            "platform::text"
        })
package com.hs6tools.crm.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
