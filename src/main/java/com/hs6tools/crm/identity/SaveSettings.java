package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.BUSINESS_UNIT;

import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.Areas;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Changes the unit's settings; whoever computes with them hears of it by the fact settings.changed. */
@Component
class SaveSettings {
    private final DSLContext sql;
    private final Settings settings;
    private final Events events;
    private final Areas areas;
    private final Callers callers;
    private final JsonMapper json;

    SaveSettings(DSLContext sql, Settings settings, Events events, Areas areas, Callers callers, JsonMapper json) {
        this.sql = sql;
        this.settings = settings;
        this.events = events;
        this.areas = areas;
        this.callers = callers;
        this.json = json;
    }

    @Transactional
    UnitSettings save(Patch<SettingsInput> patch) {
        var unit = Acting.tenant();
        sql.select(BUSINESS_UNIT.ID)
                .from(BUSINESS_UNIT)
                .where(BUSINESS_UNIT.ID.eq(unit))
                .forUpdate()
                .fetch();
        var before = settings.current();
        var after = SettingsInput.apply(patch, before);
        SettingsRules.check(after, areas.optional());
        var changes = changes(before, after);
        if (changes.isEmpty()) {
            return before;
        }
        settings.save(after);
        if (changes.containsKey("modulesOff")) {
            callers.forget();
        }
        sql.update(BUSINESS_UNIT)
                .set(BUSINESS_UNIT.NAME, after.unitName())
                .where(BUSINESS_UNIT.ID.eq(unit))
                .execute();
        events.publish(IdentityFact.about("settings.changed", "unit", unit, after.unitName())
                .with(changes));
        return after;
    }

    private Map<String, Change> changes(UnitSettings before, UnitSettings after) {
        var was = json.valueToTree(before);
        var changes = new LinkedHashMap<String, Change>();
        json.valueToTree(after).properties().forEach(now -> {
            if (!now.getValue().equals(was.get(now.getKey()))) {
                changes.put(now.getKey(), new Change(was.get(now.getKey()), now.getValue()));
            }
        });
        return changes;
    }
}
