package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

record RoleInput(
        @Nullable String name,
        Actor.@Nullable Scope scope,
        @Nullable List<String> permissions,
        @Nullable Long version) {}
