/** Messages to people: for now every one is kept in the built-in outbox, where it can be read. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"identity", "platform::clock", "platform::http", "platform::query", "platform::tenancy"})
package com.hs6tools.crm.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
