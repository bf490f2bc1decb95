/** Uploaded files, kept beside the database. */
@NullMarked
@NamedInterface("files")
package com.hs6tools.crm.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
