package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.List;
import java.util.UUID;

/** A named set of rights and the records they reach. */
record Role(
        UUID id, long version, String name, boolean builtIn, Actor.Scope scope, List<String> permissions, int people) {

    boolean isAdmin() {
        return builtIn && name.equals(BuiltInRole.ADMIN.name());
    }
}
