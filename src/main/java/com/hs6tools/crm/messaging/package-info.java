/** Messages to people: kept in the transaction that gives their reason, delivered by SMTP where a mail server is configured. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "identity",
            "platform::clock",
            "platform::events",
            "platform::http",
            "platform::query",
            "platform::settings",
            "platform::tenancy"
        })
package com.hs6tools.crm.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
