package com.hs6tools.crm.platform.database;

import com.hs6tools.postgres.Login;
import org.jspecify.annotations.Nullable;

/**
 * How the program reaches its database: once as the owner of the tables, for migrations, and otherwise as the role
 * that row-level security applies to.
 *
 * @param ownerRole role to switch to after connecting as owner, where the login is not the owner itself
 */
record DatabaseLogins(
        String url,
        Login owner,
        @Nullable String ownerRole,
        Login app,
        @Nullable String appRole) {}
