package com.hs6tools.crm.platform.files;

import static com.hs6tools.crmdb.platform.Tables.ATTACHMENT;
import static com.hs6tools.crmdb.platform.Tables.STORED_FILE;

import com.hs6tools.crm.platform.files.FileHolder.Whose;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crmdb.platform.tables.records.AttachmentRecord;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The files that the acting person may read: those on a record that he may see, and what he brought himself and has not
 * put on any record yet.
 */
@Component
public class ReadableFiles {
    private final DSLContext sql;
    private final StoredFiles files;
    private final ObjectProvider<FileHolder> holders;

    ReadableFiles(DSLContext sql, StoredFiles files, ObjectProvider<FileHolder> holders) {
        this.sql = sql;
        this.files = files;
        this.holders = holders;
    }

    /**
     * @param name as the record calls it
     * @param whose null when it is on no record yet
     */
    record Readable(StoredFile file, String name, @Nullable Whose whose) {}

    /** @throws NotFound when there is none in this unit, or none that the acting person may read */
    public StoredFile require(UUID file) {
        return find(file).file();
    }

    Readable find(UUID id) {
        var file = files.find(id);
        var places = sql.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.TENANT_ID.eq(Acting.tenant()), ATTACHMENT.FILE_ID.eq(id))
                .orderBy(ATTACHMENT.ATTACHED_AT.desc(), ATTACHMENT.ID.desc())
                .fetch();
        if (places.isEmpty() && isOwn(id)) {
            return new Readable(file, file.name(), null);
        }
        for (var place : places) {
            var whose = place.getRemovedAt() == null ? whose(place) : Optional.<Whose>empty();
            if (whose.isPresent()) {
                return new Readable(file, place.getName(), whose.get());
            }
        }
        throw new NotFound("This file");
    }

    private Optional<Whose> whose(AttachmentRecord place) {
        return holders.stream()
                .filter(holder -> holder.kind().equals(place.getRecordKind()))
                .filter(holder -> Acting.now().may(holder.permission()))
                .findFirst()
                .flatMap(holder -> holder.whose(place.getRecordId()));
    }

    private boolean isOwn(UUID file) {
        var actor = Acting.now();
        // what the program brings itself, such as files of received mail, is nobody's
        var bringer = actor.kind() == Actor.Kind.SYSTEM
                ? STORED_FILE.CREATED_BY.isNull()
                : STORED_FILE.CREATED_BY.eq(actor.id());
        return (actor.kind() == Actor.Kind.SYSTEM || actor.id() != null)
                && sql.fetchExists(
                        STORED_FILE, STORED_FILE.TENANT_ID.eq(Acting.tenant()), STORED_FILE.ID.eq(file), bringer);
    }
}
