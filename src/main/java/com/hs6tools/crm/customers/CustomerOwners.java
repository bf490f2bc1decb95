package com.hs6tools.crm.customers;

import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.notifications.Notifications;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sales reps that customers are assigned to. */
@Component
class CustomerOwners {
    private final Staff staff;
    private final Notifications notifications;

    CustomerOwners(Staff staff, Notifications notifications) {
        this.staff = staff;
        this.notifications = notifications;
    }

    /** @throws InvalidInput when there is no such person who may sign in */
    void require(@Nullable UUID owner) {
        if (owner != null
                && !owner.equals(Acting.now().id())
                && staff.activeName(owner).isEmpty()) {
            throw InvalidInput.field("ownerId", "There is no such person, or he may not sign in.", "unknown_person");
        }
    }

    Map<UUID, String> names(Collection<UUID> owners) {
        return staff.names(owners);
    }

    /** Tells a new owner, unless he took the customer himself. */
    void tellAssigned(@Nullable UUID owner, UUID customer, String name) {
        if (owner != null && !owner.equals(Acting.now().id())) {
            notifications.tell(
                    owner,
                    "customer.assigned",
                    Map.of("name", name, "by", Acting.now().name()),
                    "/customers/" + customer);
        }
    }

    void tellAssigned(@Nullable UUID owner, long count) {
        if (owner != null && count > 0 && !owner.equals(Acting.now().id())) {
            notifications.tell(
                    owner,
                    "customers.assigned",
                    Map.of("count", count, "by", Acting.now().name()),
                    "/customers?owner=me");
        }
    }
}
