package com.hs6tools.crm.platform.tenancy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, in which business unit, with which rights.
 *
 * @param team people whose records a TEAM scope reaches, the actor included
 */
public record Actor(
        UUID tenant,
        Kind kind,
        @Nullable UUID id,
        String name,
        Set<String> permissions,
        Scope scope,
        Set<UUID> team,
        @Nullable String ip,
        @Nullable String requestId) {

    /** Before a permission: of an area that the unit has switched off, for whomever it was given to. */
    public static final String SWITCHED_OFF = "-";

    public enum Kind {
        PERSON,
        TOKEN,
        SYSTEM,
        PUBLIC
    }

    /** Which records the actor may see, of those his permissions open at all. */
    public enum Scope {
        OWN,
        TEAM,
        ALL
    }

    /** The program itself at work in a business unit: jobs, imports resumed, nightly runs. */
    public static Actor system(UUID tenant) {
        return new Actor(tenant, Kind.SYSTEM, null, "System", Set.of("*"), Scope.ALL, Set.of(), null, null);
    }

    /** Whether he was given the right, and the unit has not switched off the area that the right belongs to. */
    public boolean may(String permission) {
        return isGiven(permission) && !permissions.contains(SWITCHED_OFF + permission);
    }

    /** Whether he was given the right, usable at the moment or not. */
    public boolean isGiven(String permission) {
        return permissions.contains(permission) || permissions.contains("*");
    }
}
