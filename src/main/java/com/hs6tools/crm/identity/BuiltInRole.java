package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.List;

/** The roles every business unit begins with. Their rights can be changed on the roles screen, ADMIN's cannot. */
enum BuiltInRole {
    SALES_REP(
            Actor.Scope.OWN,
            "customers:read",
            "customers:write",
            "interactions:write",
            "tasks:write",
            "orders:read",
            "products:read",
            "opportunities:read",
            "opportunities:write",
            "quotes:read",
            "quotes:write",
            "quotes:send",
            "prices:read",
            "leads:read",
            "leads:write",
            "segments:read"),
    SUPPORT_AGENT(
            Actor.Scope.ALL,
            "customers:read",
            "customers:write",
            "customers:merge",
            "interactions:write",
            "tasks:write",
            "orders:read",
            "products:read",
            "opportunities:read",
            "quotes:read",
            "leads:read",
            "leads:write",
            "segments:read"),
    MARKETER(
            Actor.Scope.ALL,
            "customers:read",
            "customers:export",
            "customers:bulk",
            "labels:manage",
            "interactions:write",
            "tasks:write",
            "orders:read",
            "products:read",
            "quotes:read",
            "analytics:read",
            "opportunities:read",
            "views:share",
            "leads:read",
            "leads:export",
            "leads:forms",
            "mail:read",
            "mail:take",
            "segments:read",
            "segments:write",
            "views:share"),
    MANAGER(
            Actor.Scope.TEAM,
            "customers:read",
            "customers:write",
            "customers:delete",
            "customers:export",
            "customers:bulk",
            "customers:merge",
            "interactions:write",
            "tasks:write",
            "labels:manage",
            "fields:sensitive",
            "orders:read",
            "orders:write",
            "products:read",
            "products:write",
            "products:cost",
            "quotes:read",
            "quotes:write",
            "quotes:send",
            "quotes:export",
            "quotes:approve",
            "quotes:manage",
            "prices:read",
            "prices:write",
            "margins:read",
            "imports:run",
            "analytics:read",
            "scoring:run",
            "opportunities:read",
            "opportunities:write",
            "opportunities:delete",
            "opportunities:export",
            "pipelines:manage",
            "targets:write",
            "territories:manage",
            "views:share",
            "leads:read",
            "leads:write",
            "leads:delete",
            "leads:export",
            "leads:assign",
            "leads:forms",
            "mail:read",
            "mail:take",
            "segments:read",
            "segments:write",
            "views:share"),
    ADMIN(Actor.Scope.ALL, PermissionCatalogue.EVERYTHING);

    private final Actor.Scope scope;
    private final List<String> permissions;

    BuiltInRole(Actor.Scope scope, String... permissions) {
        this.scope = scope;
        this.permissions = List.of(permissions);
    }

    Actor.Scope scope() {
        return scope;
    }

    List<String> permissions() {
        return permissions;
    }
}
