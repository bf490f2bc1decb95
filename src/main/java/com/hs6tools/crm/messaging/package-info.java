/**
 * Messages to people: kept in the transaction that gives their reason, delivered by SMTP where a mail server is configured;
 * and messages of people, read by IMAP and put where they belong.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "customers::spi",
            "identity",
            "platform::clock",
            "platform::crypto",
            "platform::database",
            "platform::events",
            "platform::files",
            "platform::http",
            "platform::query",
            "platform::settings",
            "platform::tenancy",
            "platform::text"
        })
package com.hs6tools.crm.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
