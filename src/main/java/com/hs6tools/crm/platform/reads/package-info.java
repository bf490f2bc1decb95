/** Reads of personal data, told by whoever answers them. */
@NullMarked
@NamedInterface("reads")
package com.hs6tools.crm.platform.reads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
