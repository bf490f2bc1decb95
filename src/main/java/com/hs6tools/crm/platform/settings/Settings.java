package com.hs6tools.crm.platform.settings;

import static com.hs6tools.crmdb.platform.Tables.SETTING;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.KeptPerUnit;
import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and saves the acting unit's settings. Read at nearly every request, so kept in memory for some seconds. */
@Component
public class Settings {
    private static final String NAME = "unit";
    private final KeptPerUnit<UnitSettings> kept = new KeptPerUnit<>(Duration.ofSeconds(5), this::read);
    private final DSLContext sql;
    private final JsonMapper json;

    Settings(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public UnitSettings current() {
        return kept.current();
    }

    public void save(UnitSettings settings) {
        var value = JSONB.valueOf(json.writeValueAsString(settings));
        sql.insertInto(SETTING, SETTING.TENANT_ID, SETTING.NAME, SETTING.VALUE)
                .values(Acting.tenant(), NAME, value)
                .onConflict(SETTING.TENANT_ID, SETTING.NAME)
                .doUpdate()
                .set(SETTING.VALUE, value)
                .set(SETTING.UPDATED_AT, org.jooq.impl.DSL.currentOffsetDateTime())
                .execute();
        kept.forgetNowAndAfterCommit();
    }

    private UnitSettings read() {
        var defaults = UnitSettings.initial("My shop");
        var stored = sql.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.TENANT_ID.eq(Acting.tenant()), SETTING.NAME.eq(NAME))
                .fetchOne(SETTING.VALUE);
        if (stored == null) {
            return defaults;
        }
        // a setting added by a newer version takes its default until somebody saves it
        ObjectNode merged = json.valueToTree(defaults);
        ((ObjectNode) json.readTree(stored.data())).properties().forEach(e -> merged.set(e.getKey(), e.getValue()));
        return json.treeToValue(merged, UnitSettings.class);
    }
}
