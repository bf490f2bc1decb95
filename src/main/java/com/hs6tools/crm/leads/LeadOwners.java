package com.hs6tools.crm.leads;

import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotAllowed;
import com.hs6tools.crm.platform.notifications.Notifications;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People that leads are assigned to. */
@Component
class LeadOwners {
    private final Staff staff;
    private final Notifications notifications;
    private final OwnerMail mail;

    LeadOwners(Staff staff, Notifications notifications, OwnerMail mail) {
        this.staff = staff;
        this.notifications = notifications;
        this.mail = mail;
    }

    /**
     * @throws InvalidInput when there is no such person who may sign in
     * @throws NotAllowed when somebody who may not hand out leads names another than himself
     */
    void require(@Nullable UUID owner) {
        var actor = Acting.now();
        if (owner != null && owner.equals(actor.id())) {
            return;
        }
        if (!actor.may(LeadsPermissions.ASSIGN)) {
            throw new NotAllowed(LeadsPermissions.ASSIGN);
        }
        if (owner != null) {
            requireActive(owner);
        }
    }

    /** @throws InvalidInput when there is no such person who may sign in */
    void requireActive(UUID owner) {
        if (staff.activeName(owner).isEmpty()) {
            throw InvalidInput.field("ownerId", "There is no such person, or he may not sign in.", "unknown_person");
        }
    }

    Map<UUID, String> names(Collection<UUID> owners) {
        return staff.names(owners);
    }

    /** Tells a new owner, on screen and by mail, unless he took the lead himself. */
    void tellAssigned(@Nullable UUID owner, UUID lead, String name) {
        if (owner != null && !owner.equals(Acting.now().id())) {
            notifications.tell(
                    owner,
                    "lead.assigned",
                    Map.of("name", name, "by", Acting.now().name()),
                    "/leads/" + lead);
            staff.addressee(owner).ifPresent(person -> mail.assigned(person, lead, name));
        }
    }

    /** Many at once are told on screen only. */
    void tellAssigned(@Nullable UUID owner, long count) {
        if (owner != null && count > 0 && !owner.equals(Acting.now().id())) {
            notifications.tell(
                    owner,
                    "leads.assigned",
                    Map.of("count", count, "by", Acting.now().name()),
                    "/leads?owner=me");
        }
    }
}
