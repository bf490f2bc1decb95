package com.hs6tools.crm.demo;

import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the demo's unit: staff, catalogue, customers, and the mark that it is done. */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoFilling {
    private final DemoProperties properties;
    private final DemoHiring hiring;
    private final Settings settings;
    private final DSLContext sql;
    private final Clock clock;

    DemoFilling(DemoProperties properties, DemoHiring hiring, Settings settings, DSLContext sql, Clock clock) {
        this.properties = properties;
        this.hiring = hiring;
        this.settings = settings;
        this.sql = sql;
        this.clock = clock;
    }

    boolean isDone() {
        return !sql.fetch("select 1 from platform.setting where tenant_id = ? and name = 'demo'", Acting.tenant())
                .isEmpty();
    }

    /** Only a unit that was made for the demo and is still empty. */
    boolean mayFill() {
        var shopName = new DemoStaff(ShopLanguage.of(properties.language())).shopName();
        return settings.current().unitName().equals(shopName)
                && sql.fetch("select 1 from customers.customer where tenant_id = ? limit 1", Acting.tenant())
                        .isEmpty();
    }

    @Transactional
    public ShopSize fill(UUID unit) {
        var people = hiring.hire();
        var size = sql.connectionResult(connection -> new ShopWriter(plan(unit, people)).write(connection, n -> {}));
        sql.execute("insert into platform.setting (tenant_id, name, value) values (?, 'demo', 'true')", unit);
        return size;
    }

    private ShopPlan plan(UUID unit, java.util.List<ShopPlan.Colleague> people) {
        var own = settings.current();
        return new ShopPlan(
                unit,
                own.unitName(),
                properties.seed(),
                properties.customers(),
                ShopLanguage.of(properties.language()),
                own.currency(),
                own.zone(),
                clock.instant(),
                people);
    }
}
