/** Any list as CSV, XLSX or JSON, streamed. */
@NullMarked
@NamedInterface("export")
package com.hs6tools.crm.platform.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
