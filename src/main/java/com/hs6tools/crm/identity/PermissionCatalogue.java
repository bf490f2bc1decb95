package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Permission;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every right there is, as the modules name them. */
@Component
class PermissionCatalogue {
    static final String EVERYTHING = "*";

    private final ObjectProvider<Permission.Catalogue> parts;

    PermissionCatalogue(ObjectProvider<Permission.Catalogue> parts) {
        this.parts = parts;
    }

    /** What can be granted in a unit: managing business units is for the installation's first one only. */
    List<Permission> in(boolean firstUnit) {
        return parts.orderedStream()
                .flatMap(c -> c.permissions().stream())
                .filter(p -> firstUnit || !p.name().equals(IdentityPermissions.UNITS))
                .toList();
    }

    /** {@code customers:read} as "Read customers". */
    static String label(String permission) {
        var parts = permission.split(":");
        var verb = parts.length > 1 ? parts[1] : "use";
        return Character.toUpperCase(verb.charAt(0)) + verb.substring(1) + " " + parts[0].replace('-', ' ');
    }

    /** The rights by name, with "everything" spelt out, without those of areas that the unit has switched off. */
    Set<String> spelt(Actor actor, boolean firstUnit) {
        var names = new TreeSet<String>();
        for (var permission : in(firstUnit)) {
            if (actor.may(permission.name())) {
                names.add(permission.name());
            }
        }
        return names;
    }
}
