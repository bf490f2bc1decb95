package com.hs6tools.crm.platform.files;

import static com.hs6tools.crmdb.platform.Tables.ATTACHMENT;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.platform.tables.records.AttachmentRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Puts files on records and takes them off; one taken off can be put back for a while. */
@Component
public class Attachments {
    static final int RESTORABLE_DAYS = 30;

    private final DSLContext sql;
    private final StoredFiles files;
    private final AttachmentRows rows;
    private final UnitClock clock;
    private final Events events;

    Attachments(DSLContext sql, StoredFiles files, AttachmentRows rows, UnitClock clock, Events events) {
        this.sql = sql;
        this.files = files;
        this.rows = rows;
        this.clock = clock;
        this.events = events;
    }

    /** @return the ids of the attachments, in the order of the files; all of them or none is attached */
    @Transactional
    public List<UUID> attach(AttachTarget target, UUID record, @Nullable List<MultipartFile> sent) {
        var uploads = AttachmentRules.check(sent);
        var whose = target.hold(record);
        AttachmentRules.checkRoom(rows.holdAndCount(record), uploads.size());
        var made = new ArrayList<UUID>();
        for (var upload : uploads) {
            var file = files.store(upload);
            made.add(rows.add(target.kind(), record, file));
            events.publish(FileFact.of("attached", whose, file.id(), null, file.name()));
        }
        return made;
    }

    @Transactional
    public void remove(AttachTarget target, UUID record, UUID id) {
        var whose = target.hold(record);
        var attachment = lock(target, record, id);
        if (attachment.getRemovedAt() != null) {
            throw new NotFound("This file");
        }
        attachment.setRemovedAt(clock.realNow());
        sql.executeUpdate(attachment);
        events.publish(FileFact.of("removed", whose, attachment.getFileId(), attachment.getName(), null));
    }

    @Transactional
    public void restore(AttachTarget target, UUID record, UUID id) {
        var whose = target.hold(record);
        var attachment = lock(target, record, id);
        if (attachment.getRemovedAt() == null) {
            throw new StateConflict("This file is not removed.", "ATTACHED", List.of("remove"), "not_deleted");
        }
        if (attachment.getRemovedAt().isBefore(clock.realNow().minusDays(RESTORABLE_DAYS))) {
            throw new StateConflict(
                    "A removed file can be put back for " + RESTORABLE_DAYS + " days.",
                    "REMOVED",
                    List.of(),
                    "too_late",
                    Map.of("days", RESTORABLE_DAYS));
        }
        AttachmentRules.checkRoom(rows.holdAndCount(record), 1);
        attachment.set(ATTACHMENT.REMOVED_AT, null);
        sql.executeUpdate(attachment);
        events.publish(FileFact.of("restored", whose, attachment.getFileId(), null, attachment.getName()));
    }

    @Transactional
    public void rename(AttachTarget target, UUID record, UUID id, @Nullable String name) {
        if (name == null || name.isBlank()) {
            throw InvalidInput.field("name", "Say what the file is to be called.", "required");
        }
        if (name.length() > FileName.LONGEST) {
            throw InvalidInput.field(
                    "name",
                    "A file's name has at most " + FileName.LONGEST + " characters.",
                    "too_long",
                    Map.of("most", FileName.LONGEST));
        }
        var whose = target.hold(record);
        var attachment = lock(target, record, id);
        var before = attachment.getName();
        if (attachment.getRemovedAt() != null) {
            throw new NotFound("This file");
        }
        attachment.setName(FileName.typed(name));
        if (!before.equals(attachment.getName())) {
            sql.executeUpdate(attachment);
            events.publish(FileFact.of("renamed", whose, attachment.getFileId(), before, attachment.getName()));
        }
    }

    private AttachmentRecord lock(AttachTarget target, UUID record, UUID id) {
        return sql.selectFrom(ATTACHMENT)
                .where(
                        ATTACHMENT.TENANT_ID.eq(Acting.tenant()),
                        ATTACHMENT.ID.eq(id),
                        ATTACHMENT.RECORD_KIND.eq(target.kind()),
                        ATTACHMENT.RECORD_ID.eq(record))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This file"));
    }
}
