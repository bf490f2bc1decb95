/** A shop made of chance: catalogue, customers and three years of purchases, for demonstrations and measurements. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform :: tenancy", "platform :: settings", "platform :: text"})
package com.hs6tools.crm.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
