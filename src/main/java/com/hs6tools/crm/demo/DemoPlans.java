package com.hs6tools.crm.demo;

import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What shop the acting unit gets. */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoPlans {
    private final DemoProperties properties;
    private final Settings settings;
    private final Clock clock;

    DemoPlans(DemoProperties properties, Settings settings, Clock clock) {
        this.properties = properties;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the unit is called as the demo's would be. */
    boolean fit() {
        return settings.current().unitName().equals(new DemoStaff(language()).shopName());
    }

    ShopPlan plan(List<ShopPlan.Colleague> people) {
        var unit = settings.current();
        return new ShopPlan(
                Acting.tenant(),
                unit.unitName(),
                properties.seed(),
                properties.customers(),
                language(),
                unit.currency(),
                unit.zone(),
                clock.instant(),
                people);
    }

    private ShopLanguage language() {
        return ShopLanguage.of(properties.language());
    }
}
