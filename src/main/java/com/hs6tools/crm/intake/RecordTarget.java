package com.hs6tools.crm.intake;

import com.hs6tools.crm.intake.FileImport.Counts;
import com.hs6tools.crm.intake.RejectedRows.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of which each is a record by itself. They are staged as JSON, already checked, and brought in some thousands at a
 * time in the order of the file. Of rows with the same key only the first is taken.
 *
 * @param <T> what a row says
 */
abstract class RecordTarget<T> implements RowTarget {
    private static final int ROWS_AT_ONCE = 2_000;

    /** A checked row. */
    record Staged<T>(long line, T said, String raw) {
        Rejected refused(BadCell why) {
            return new Rejected(line, why.field(), why.code(), why.message(), raw);
        }
    }

    /** What became of one row. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** A record that was made or changed: its way back. */
    record Touched(
            String entity, UUID id, long version, @Nullable String before) {}

    /** What became of a batch. */
    static final class Brought {
        private long created;
        private long updated;
        private long unchanged;
        private final List<Rejected> rejected = new ArrayList<>();
        private final List<Touched> touched = new ArrayList<>();

        void add(Outcome outcome) {
            switch (outcome) {
                case CREATED -> created++;
                case UPDATED -> updated++;
                case UNCHANGED -> unchanged++;
            }
        }

        void reject(Staged<?> row, BadCell why) {
            rejected.add(row.refused(why));
        }

        void touch(String entity, UUID id, long version, @Nullable String before) {
            touched.add(new Touched(entity, id, version, before));
        }

        Counts counts() {
            return new Counts(created, updated, unchanged, rejected.size(), 0);
        }
    }

    private final DSLContext sql;
    private final JsonMapper json;
    private final Class<T> type;

    RecordTarget(DSLContext sql, JsonMapper json, Class<T> type) {
        this.sql = sql;
        this.json = json;
        this.type = type;
    }

    abstract T read(Row row) throws BadCell;

    /** What no two rows of a file may share; null for a row that shares nothing. */
    abstract @Nullable String key(T said);

    abstract Brought bring(List<Staged<T>> rows);

    @Override
    public final void open() {
        sql.execute("discard temp");
        sql.execute(
                "create temp table stage_row (line bigint not null, key text collate \"C\", said jsonb not null, raw text not null)");
        sql.execute("create temp table stage_first (key text collate \"C\", line bigint)");
        sql.execute(
                "create temp table batch_touched (entity text, entity_id uuid, version bigint, before jsonb) on commit delete rows");
    }

    @Override
    public final String copy() {
        return "copy stage_row (line, key, said, raw) from stdin";
    }

    @Override
    public final void write(Row row, CopyText out) throws BadCell {
        var said = read(row);
        out.number(row.line())
                .text(key(said))
                .text(json.writeValueAsString(said))
                .text(Rejected.raw(row))
                .endRow();
    }

    @Override
    public final long arrange() {
        sql.execute(
                "insert into stage_first select key, min(line) from stage_row where key is not null group by key having count(*) > 1");
        sql.execute("create index on stage_row (line)");
        sql.execute("analyze stage_row");
        return sql.fetchSingle("select coalesce(max(line), 0) from stage_row").get(0, Long.class);
    }

    @Override
    public final @Nullable Step step(long after) {
        var again = new ArrayList<Rejected>();
        var rows = new ArrayList<Staged<T>>();
        var last = after;
        for (var r : sql.resultQuery("""
                        select r.line, r.said, r.raw, f.line from stage_row r
                        left join stage_first f on f.key = r.key and f.line <> r.line
                        where r.line > ? order by r.line limit ?
                        """, after, ROWS_AT_ONCE).fetch()) {
            last = r.get(0, Long.class);
            var row = new Staged<>(last, json.readValue(r.get(1, String.class), type), r.get(2, String.class));
            var first = r.get(3, Long.class);
            if (first == null) {
                rows.add(row);
            } else {
                again.add(row.refused(new BadCell(
                        "", "duplicate_in_file", "Line " + first + " says the same id already; that line was taken.")));
            }
        }
        return last == after ? null : step(last, rows, again);
    }

    private Step step(long last, List<Staged<T>> rows, List<Rejected> again) {
        var brought = rows.isEmpty() ? new Brought() : bring(rows);
        brought.rejected.addAll(again);
        note(brought.touched);
        return new Step(last, last, brought.counts(), brought.rejected);
    }

    private void note(List<Touched> touched) {
        if (!touched.isEmpty()) {
            sql.execute("""
                    insert into batch_touched
                    select distinct on (entity, id) entity, id, version, before::jsonb
                    from jsonb_to_recordset(?::jsonb) as t(entity text, id uuid, version bigint, before text)
                    """, json.writeValueAsString(touched));
        }
    }
}
