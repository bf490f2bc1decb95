/** What other modules add to a customer: entries of the timeline, parts of the 360, groups of the search. */
@NullMarked
@NamedInterface("spi")
package com.hs6tools.crm.customers.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
