/** Who acts, in which business unit, and how that reaches the database connection. */
@NullMarked
@NamedInterface("tenancy")
package com.hs6tools.crm.platform.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
