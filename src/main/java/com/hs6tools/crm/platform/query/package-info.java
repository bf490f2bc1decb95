/** The one way to filter, sort, scope and page a list. */
@NullMarked
@NamedInterface("query")
package com.hs6tools.crm.platform.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
