/** How the program speaks HTTP: permissions, problems, merge patches, idempotency, limits, headers. */
@NullMarked
@NamedInterface("http")
package com.hs6tools.crm.platform.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
