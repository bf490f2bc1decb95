package com.hs6tools.crm.platform.testing;

import static com.hs6tools.crmdb.identity.Tables.BUSINESS_UNIT;

import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Makes business units for tests, and actors in them. */
@Component
public class TestUnits {
    private final DSLContext sql;
    private final Settings settings;

    TestUnits(DSLContext sql, Settings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** A new, empty business unit in UTC with USD, and its admin. */
    public Actor newUnit() {
        return newUnit(s -> s);
    }

    public Actor newUnit(UnaryOperator<UnitSettings> change) {
        var tenant = Ids.next();
        sql.insertInto(BUSINESS_UNIT, BUSINESS_UNIT.ID, BUSINESS_UNIT.NAME)
                .values(tenant, "Unit " + tenant)
                .execute();
        var admin = actor(tenant, "*");
        var plain = UnitSettings.initial("Test shop");
        var neutral = new UnitSettings(
                plain.unitName(),
                plain.clock(),
                "USD",
                "UTC",
                "en",
                plain.languages(),
                "US",
                plain.weights(),
                plain.highValueFrom(),
                plain.tierRule(),
                plain.tierThresholds(),
                plain.modulesOff());
        Acting.run(admin, () -> settings.save(change.apply(neutral)));
        return admin;
    }

    /** Somebody in that unit with just these permissions, who sees every record. */
    public Actor actor(UUID tenant, String... permissions) {
        return new Actor(
                tenant,
                Actor.Kind.PERSON,
                Ids.next(),
                "Test person",
                Set.of(permissions),
                Actor.Scope.ALL,
                Set.of(),
                "127.0.0.1",
                null);
    }
}
