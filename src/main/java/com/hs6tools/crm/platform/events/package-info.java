/** Facts: published in the transaction that made them true, kept, and read by those who follow. */
@NullMarked
@NamedInterface("events")
package com.hs6tools.crm.platform.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
