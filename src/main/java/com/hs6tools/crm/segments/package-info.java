/** Customers chosen by rules: the language the rules are written in, who is in a segment, who came and went. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "commerce",
            "customers",
            "customers::spi",
            "fields",
            "identity",
            "platform::clock",
            "platform::database",
            "platform::events",
            "platform::export",
            "platform::http",
            "platform::jobs",
            "platform::query",
            "platform::reads",
            "platform::settings",
            "platform::tenancy",
            "platform::text",
            "scoring"
        })
package com.hs6tools.crm.segments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
