/** What every module stands on, in parts by capability; it knows no word of the business. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package com.hs6tools.crm.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
