/** Long work with progress that survives any crash. */
@NullMarked
@NamedInterface("jobs")
package com.hs6tools.crm.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
