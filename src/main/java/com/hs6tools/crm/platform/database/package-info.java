/** The database the program stands on: embedded or somebody's own server, its roles, its migrations, its pool. */
@NullMarked
@NamedInterface("database")
package com.hs6tools.crm.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
