package com.hs6tools.crm.platform.settings;

import static com.hs6tools.crmdb.platform.Tables.SETTING;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and saves the acting unit's settings. Read at nearly every request, so kept in memory for some seconds. */
@Component
public class Settings {
    private static final String NAME = "unit";
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Kept(UnitSettings settings, Instant until) {}

    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong saves = new AtomicLong();
    private final DSLContext sql;
    private final JsonMapper json;

    Settings(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public UnitSettings current() {
        var tenant = Acting.tenant();
        var known = kept.get(tenant);
        if (known != null && known.until().isAfter(Instant.now())) {
            return known.settings();
        }
        var saved = saves.get();
        var read = read();
        if (looksAtAnEarlierMoment()) {
            return read;
        }
        // what was read before somebody saved must not be kept after it
        kept.compute(
                tenant,
                (t, k) -> saves.get() == saved ? new Kept(read, Instant.now().plus(FRESH)) : null);
        return read;
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
        forgetNowAndAfterCommit(Acting.tenant());
    }

    /** In a transaction that sees the database as it was at its beginning, a save may long be done that it does not see. */
    private static boolean looksAtAnEarlierMoment() {
        var isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        return isolation != null && isolation > Connection.TRANSACTION_READ_COMMITTED;
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

    private void forgetNowAndAfterCommit(UUID tenant) {
        forget(tenant);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget(tenant);
                }
            });
        }
    }

    private void forget(UUID tenant) {
        kept.compute(tenant, (t, k) -> {
            saves.incrementAndGet();
            return null;
        });
    }
}
