package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.notifications.Notifications;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crmdb.opportunities.tables.records.OpportunityRecord;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People that deals belong to. */
@Component
class DealOwners {
    private final Staff staff;
    private final Notifications notifications;

    DealOwners(Staff staff, Notifications notifications) {
        this.staff = staff;
        this.notifications = notifications;
    }

    /** Whoever opens a deal has it, unless he names somebody else. The program itself has none. */
    static @Nullable UUID whoeverActs() {
        var actor = Acting.now();
        return actor.kind() == Actor.Kind.PERSON || actor.kind() == Actor.Kind.TOKEN ? actor.id() : null;
    }

    /** @throws InvalidInput when there is no such person who may sign in */
    void require(@Nullable UUID owner) {
        if (owner != null
                && !owner.equals(Acting.now().id())
                && staff.activeName(owner).isEmpty()) {
            throw InvalidInput.field("ownerId", "There is no such person, or he may not sign in.", "unknown_person");
        }
    }

    /** Tells a new owner, unless he took the deal himself. */
    void tellAssigned(OpportunityRecord deal) {
        var owner = deal.getOwnerId();
        if (owner != null && !owner.equals(Acting.now().id())) {
            notifications.tell(
                    owner,
                    "opportunity.assigned",
                    Map.of("name", deal.getTitle(), "by", Acting.now().name()),
                    "/opportunities/" + deal.getId());
        }
    }
}
