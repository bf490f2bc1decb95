/** What a person is told inside the program. */
@NullMarked
@NamedInterface("notifications")
package com.hs6tools.crm.platform.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
