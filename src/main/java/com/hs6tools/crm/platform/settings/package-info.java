/** The settings of a business unit. */
@NullMarked
@NamedInterface("settings")
package com.hs6tools.crm.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
