package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records an import made or changed, with what they said before: its way back. */
@Component
class TouchedRows {
    record Touched(UUID id, long version, @Nullable String before) {}

    /** Some records of one kind. */
    record Some(List<Touched> rows) {
        Map<UUID, Long> made() {
            var made = new LinkedHashMap<UUID, Long>();
            rows.stream().filter(r -> r.before() == null).forEach(r -> made.put(r.id(), r.version()));
            return made;
        }

        Map<String, Long> changed() {
            var changed = new LinkedHashMap<String, Long>();
            for (var row : rows) {
                if (row.before() != null) {
                    changed.put(row.before(), row.version());
                }
            }
            return changed;
        }
    }

    private static final int AT_ONCE = 2_000;

    private final DSLContext sql;

    TouchedRows(DSLContext sql) {
        this.sql = sql;
    }

    long count(UUID importId) {
        return sql.fetchSingle(
                        "select count(*) from intake.touched_row where tenant_id = ? and import_id = ?",
                        Acting.tenant(),
                        importId)
                .get(0, Long.class);
    }

    Some next(UUID importId, String entity) {
        return new Some(sql.resultQuery("""
                        select entity_id, version, before from intake.touched_row
                        where tenant_id = ? and import_id = ? and entity = ?
                        order by entity_id limit ?
                        """, Acting.tenant(), importId, entity, AT_ONCE)
                .fetch(r -> new Touched(r.get(0, UUID.class), r.get(1, Long.class), r.get(2, String.class))));
    }

    /** Notes those that were not taken back, so that people can see to them. */
    void keep(UUID importId, String entity, Some some, Collection<UUID> takenBack) {
        var kept = some.rows().stream().filter(r -> !takenBack.contains(r.id())).toList();
        if (!kept.isEmpty()) {
            sql.execute(
                    """
                    insert into intake.kept_row (tenant_id, import_id, entity, entity_id, made)
                    select ?, ?, ?, k.id, k.made from unnest(?, ?) as k(id, made)
                    on conflict do nothing
                    """,
                    Acting.tenant(),
                    importId,
                    entity,
                    kept.stream().map(Touched::id).toArray(UUID[]::new),
                    kept.stream().map(r -> r.before() == null).toArray(Boolean[]::new));
        }
    }

    void forget(UUID importId, String entity, Some done) {
        sql.execute(
                "delete from intake.touched_row where tenant_id = ? and import_id = ? and entity = ? and entity_id = any(?)",
                Acting.tenant(),
                importId,
                entity,
                done.rows().stream().map(Touched::id).toArray(UUID[]::new));
    }

    /**
     * Rows that say again what an earlier import left are that import's rows again: it can be taken back too, although their
     * version has moved on.
     */
    void handBack(UUID importId, String entity, Collection<UUID> restored) {
        if (!restored.isEmpty()) {
            sql.execute("""
                    update intake.touched_row t set version = w.version + 1
                    from intake.touched_row w
                    where w.tenant_id = ? and w.import_id = ? and w.entity = ? and w.entity_id = any(?) and w.before is not null
                        and t.tenant_id = w.tenant_id and t.entity = w.entity and t.entity_id = w.entity_id
                        and t.import_id <> w.import_id and t.version = (w.before ->> 'version')::bigint
                    """, Acting.tenant(), importId, entity, restored.toArray(UUID[]::new));
        }
    }
}
