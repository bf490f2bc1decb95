/** Now, as the business unit sees it. */
@NullMarked
@NamedInterface("clock")
package com.hs6tools.crm.platform.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
