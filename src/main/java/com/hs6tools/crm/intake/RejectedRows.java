package com.hs6tools.crm.intake;

import static com.hs6tools.crmdb.intake.Tables.REJECTED_ROW;

import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows that were not taken over, with the reason. */
@Component
class RejectedRows {
    /** So many are kept with their words; all are counted. */
    static final int KEPT = 100_000;

    private static final int LONGEST_RAW = 4_000;

    /** @param raw the row as it stood in the file, shortened when it is very long */
    @Schema(name = "RejectedRow")
    record Rejected(long line, @Nullable String field, String code, String message, String raw) {
        static Rejected of(Row row, BadCell why) {
            return new Rejected(row.line(), why.field(), why.code(), why.message(), raw(row));
        }

        static String raw(Row row) {
            var raw = new StringBuilder();
            for (int i = 0; i < row.size() && raw.length() < LONGEST_RAW; i++) {
                var cell = row.raw(i);
                var kept = cell.length() > LONGEST_RAW ? cell.substring(0, LONGEST_RAW) + "..." : cell;
                raw.append(i == 0 ? "" : ",").append(quoted(Cells.shown(kept.replace("\0", "\ufffd"))));
            }
            return raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) + "..." : raw.toString();
        }

        private static String quoted(String cell) {
            return cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0
                    ? cell
                    : "\"" + cell.replace("\"", "\"\"") + "\"";
        }
    }

    private final DSLContext sql;
    private final JsonMapper json;

    RejectedRows(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Rows kept before, by a run that was interrupted, stay as they are. */
    void keep(UUID importId, List<Rejected> rows) {
        if (!rows.isEmpty()) {
            sql.execute("""
                    insert into intake.rejected_row (tenant_id, import_id, line, field, code, message, raw)
                    select ?, ?, line, field, code, message, raw
                    from jsonb_to_recordset(?::jsonb) as r(line bigint, field text, code text, message text, raw text)
                    on conflict do nothing
                    """, Acting.tenant(), importId, json.writeValueAsString(rows));
        }
    }

    List<Rejected> first(UUID importId, int most) {
        return query(importId).limit(most).fetch(RejectedRows::read);
    }

    Stream<Rejected> stream(UUID importId) {
        return query(importId).fetchSize(500).fetchStream().map(RejectedRows::read);
    }

    private org.jooq.SelectSeekStep1<com.hs6tools.crmdb.intake.tables.records.RejectedRowRecord, Long> query(
            UUID importId) {
        return sql.selectFrom(REJECTED_ROW)
                .where(REJECTED_ROW.TENANT_ID.eq(Acting.tenant()), REJECTED_ROW.IMPORT_ID.eq(importId))
                .orderBy(REJECTED_ROW.LINE);
    }

    private static Rejected read(com.hs6tools.crmdb.intake.tables.records.RejectedRowRecord r) {
        return new Rejected(r.getLine(), r.getField(), r.getCode(), r.getMessage(), r.getRaw());
    }
}
