package com.hs6tools.crm.demo;

import com.hs6tools.crm.identity.BusinessUnits;
import com.hs6tools.crm.platform.jobs.SpareHeap;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Sees to it that there is a demo shop. Everything in it is one transaction with the mark that it is done, so an
 * interrupted first start leaves an empty unit, and the next start fills it.
 */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoShop {
    private static final Logger LOG = LoggerFactory.getLogger(DemoShop.class);

    private final DemoProperties properties;
    private final BusinessUnits units;
    private final DemoPassword password;
    private final DemoFilling filling;

    DemoShop(DemoProperties properties, BusinessUnits units, DemoPassword password, DemoFilling filling) {
        this.properties = properties;
        this.units = units;
        this.password = password;
        this.filling = filling;
    }

    /** @return false where the data folder holds somebody's own shop, which is left alone */
    boolean make() {
        var begun = System.nanoTime();
        var unit = units.first().orElseGet(this::newUnit);
        return Acting.call(Actor.system(unit), () -> {
            if (filling.isDone()) {
                return true;
            }
            if (!filling.mayFill()) {
                return false;
            }
            var size = filling.fill();
            SpareHeap.giveBack();
            LOG.info("Made the demo shop in {} ms: {}", (System.nanoTime() - begun) / 1_000_000, size);
            return true;
        });
    }

    private UUID newUnit() {
        var language = ShopLanguage.of(properties.language());
        var staff = new DemoStaff(language);
        var admin = staff.people().getFirst();
        var settings = DemoUnit.settings(staff.shopName(), language);
        return units.create(settings, new BusinessUnits.Admin(admin.email(), admin.name(), password.get()))
                .unit();
    }
}
