/** Saved views of lists. */
@NullMarked
@NamedInterface("views")
package com.hs6tools.crm.platform.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
