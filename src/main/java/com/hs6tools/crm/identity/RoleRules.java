package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a role may be called and may hold. */
@Component
class RoleRules {
    private final PermissionCatalogue catalogue;
    private final BusinessUnits units;
    private final RoleQueries roles;

    RoleRules(PermissionCatalogue catalogue, BusinessUnits units, RoleQueries roles) {
        this.catalogue = catalogue;
        this.units = units;
        this.roles = roles;
    }

    String checkName(@Nullable String given, @Nullable Role role) {
        var wrong = new Violations().required("name", given).length("name", given, 60);
        wrong.throwIfAny();
        var name = String.valueOf(given).strip();
        if (role != null && role.builtIn() && !name.equals(role.name())) {
            throw InvalidInput.field("name", "A built-in role keeps its name.", "fixed");
        }
        if (roles.all().stream().anyMatch(r -> r.name().equals(name) && (role == null || !r.id().equals(role.id())))) {
            throw InvalidInput.field("name", "Another role has this name.", "name_taken");
        }
        return name;
    }

    void checkRights(List<String> permissions, Actor.Scope scope) {
        checkKnown("permissions", permissions);
        MoreThanOwn.check(Acting.now(), permissions, scope);
    }

    void checkKnown(String field, List<String> permissions) {
        var known = catalogue.in(units.isFirst(Acting.tenant()));
        for (var permission : permissions) {
            if (known.stream().noneMatch(k -> k.name().equals(permission))) {
                throw InvalidInput.field(field, "There is no right '" + permission + "' here.", "unknown_permission");
            }
        }
    }
}
