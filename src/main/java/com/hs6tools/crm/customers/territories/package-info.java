/** Parts of the market: which customers and leads belong to each, by rules, and who works it. */
@NullMarked
@NamedInterface("territories")
package com.hs6tools.crm.customers.territories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
