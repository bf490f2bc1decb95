package com.hs6tools.crm.intake;

import com.hs6tools.crm.intake.FileImport.Counts;
import com.hs6tools.crm.platform.database.Statistics;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.notifications.Notifications;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes down what an import did: row by row for the way back, and that it is finished. */
@Component
class ImportLedger {
    /** Fewer rows change no plan. */
    private static final int MANY_ROWS = 1_000;

    private final DSLContext sql;
    private final FileImports imports;
    private final Events events;
    private final Notifications notifications;
    private final Statistics statistics;

    ImportLedger(
            DSLContext sql, FileImports imports, Events events, Notifications notifications, Statistics statistics) {
        this.sql = sql;
        this.imports = imports;
        this.events = events;
        this.notifications = notifications;
        this.statistics = statistics;
    }

    /** Takes over what the batch of this transaction has left in its temporary table. The oldest state of a row stays. */
    void note(UUID importId) {
        sql.execute("""
                insert into intake.touched_row as t (tenant_id, import_id, entity, entity_id, version, before)
                select ?, ?, entity, entity_id, version, before from batch_touched
                on conflict (tenant_id, import_id, entity, entity_id) do update set version = excluded.version
                """, Acting.tenant(), importId);
    }

    /** A dry run tells nobody: nothing has happened. */
    Counts finish(FileImport asked) {
        var counts = imports.find(asked.id()).result();
        if (asked.dryRun()) {
            return counts;
        }
        if (counts.created() + counts.updated() >= MANY_ROWS) {
            statistics.refresh("customers", "commerce", "leads", "opportunities");
        }
        events.publish(new ImportFinished(asked.id(), asked.kind(), asked.fileName(), counts));
        var actor = Acting.now();
        if (actor.id() != null) {
            notifications.tell(
                    actor.id(),
                    "import.finished",
                    Map.of("fileName", asked.fileName(), "counts", counts),
                    "/imports/" + asked.id());
        }
        return counts;
    }

    /** A dry run, and a file that nothing came from, tell nobody: nothing has happened. */
    void stopped(FileImport asked) {
        var counts = asked.result();
        if (!asked.dryRun() && counts.created() + counts.updated() > 0) {
            events.publish(new ImportStopped(asked.id(), asked.kind(), asked.fileName()));
        }
    }

    void undone(FileImport asked, long undone, long kept) {
        imports.undone(asked.id());
        events.publish(new ImportUndone(asked.id(), asked.kind(), asked.fileName(), undone, kept));
    }
}
