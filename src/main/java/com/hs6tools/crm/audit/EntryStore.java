package com.hs6tools.crm.audit;

import com.hs6tools.crmdb.audit.tables.records.EntryRecord;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries; nothing in the program changes or deletes one. */
@Component
class EntryStore {
    private static final int LONGEST_LABEL = 500;

    private final DSLContext sql;
    private final JsonMapper json;

    EntryStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The transaction's number is left to the database to say. */
    void insert(List<Note> notes) {
        sql.batchInsert(notes.stream().map(this::entry).toList()).execute();
    }

    private EntryRecord entry(Note note) {
        var actor = note.actor();
        var entry = new EntryRecord();
        entry.setTenantId(actor.tenant());
        entry.setId(note.id());
        entry.setAt(note.at());
        entry.setActorKind(actor.kind().name());
        entry.setActorId(actor.id());
        entry.setActorName(actor.name());
        entry.setIp(actor.ip());
        entry.setRequestId(actor.requestId());
        entry.setAction(note.action());
        entry.setSubjectKind(note.subjectKind());
        entry.setSubjectId(note.subjectId());
        entry.setSubjectLabel(storable(note.subjectLabel()));
        entry.setSubjects(note.subjects());
        entry.setCount(note.count());
        entry.setChanges(note.changes().isEmpty() ? null : JSONB.valueOf(json.writeValueAsString(note.changes())));
        return entry;
    }

    /** As the column takes it: an entry must not be lost for what somebody put into a request. */
    private static @Nullable String storable(@Nullable String label) {
        if (label == null) {
            return null;
        }
        var plain = label.replace('\0', '\ufffd');
        return plain.length() <= LONGEST_LABEL ? plain : plain.substring(0, LONGEST_LABEL);
    }
}
