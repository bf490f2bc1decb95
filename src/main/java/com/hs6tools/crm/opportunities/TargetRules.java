package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.customers.territories.Territories;
import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.opportunities.Targets.Aim;
import com.hs6tools.crm.opportunities.Targets.TargetInput;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a target has to be, and whose it is. */
@Component
class TargetRules {
    private final Staff staff;
    private final Territories territories;

    TargetRules(Staff staff, Territories territories) {
        this.staff = staff;
        this.territories = territories;
    }

    /** Names of people and territories; also of those that are no more. */
    Map<Aim, String> names(Collection<Aim> aims) {
        var people = staff.names(aims.stream()
                .map(Aim::owner)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var areas = territories.names(aims.stream()
                .map(Aim::territory)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var names = new HashMap<Aim, String>();
        people.forEach((id, name) -> names.put(new Aim(id, null), name));
        areas.forEach((id, name) -> names.put(new Aim(null, id), name));
        return names;
    }

    /**
     * @return the name of the person or territory it is for
     * @throws InvalidInput where it is for neither or both, or is no amount
     */
    String check(TargetInput input) {
        var owner = input.ownerId();
        var territory = input.territoryId();
        var wrong = new Violations()
                .check(owner != null || territory != null, "ownerId", "This or territoryId is needed.", "required")
                .check(owner == null || territory == null, "territoryId", "Not beside ownerId.", "bad_value")
                .required("month", input.month());
        OpportunityRules.amount(wrong, "value", input.value());
        wrong.check(
                        input.value() == null || input.value().signum() > 0,
                        "value",
                        "More than 0, or null to take the target away.",
                        "out_of_range")
                .throwIfAny();
        var aim = new Aim(owner, territory);
        var name = owner == null || isWithinReach(owner) ? names(List.of(aim)).get(aim) : null;
        if (name != null) {
            return name;
        }
        throw owner == null
                ? InvalidInput.field("territoryId", "There is no such territory.", "unknown_territory")
                : InvalidInput.field(
                        "ownerId", "There is no such person, or he is outside what you may see.", "unknown_person");
    }

    private static boolean isWithinReach(UUID owner) {
        var actor = Acting.now();
        return actor.scope() == Actor.Scope.ALL
                || owner.equals(actor.id())
                || actor.team().contains(owner);
    }
}
