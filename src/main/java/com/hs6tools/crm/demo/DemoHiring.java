package com.hs6tools.crm.demo;

import com.hs6tools.crm.identity.Hiring;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Gives the demo shop its staff. */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoHiring {
    private final DemoProperties properties;
    private final DemoPassword password;
    private final Hiring hiring;

    DemoHiring(DemoProperties properties, DemoPassword password, Hiring hiring) {
        this.properties = properties;
        this.password = password;
        this.hiring = hiring;
    }

    /** Everybody but the admin, who came with the unit. @return those who look after customers */
    List<ShopPlan.Colleague> hire() {
        var staff = new DemoStaff(ShopLanguage.of(properties.language()));
        var team = hiring.team(staff.teamName());
        return staff.people().stream()
                .skip(1)
                .map(p -> new Hired(
                        p, hiring.hire(p.email(), p.name(), password.get(), p.role(), p.inTeam() ? team : null)))
                .filter(h -> h.person().inTeam())
                .map(h -> new ShopPlan.Colleague(h.id(), h.person().name()))
                .toList();
    }

    private record Hired(DemoStaff.Person person, java.util.UUID id) {}
}
