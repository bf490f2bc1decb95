package com.hs6tools.crm.platform.files;

import static com.hs6tools.crmdb.platform.Tables.ATTACHMENT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows that say which file hangs on which record, for modules whose records change hands or come with files. */
@Component
public class AttachmentRows {
    private final DSLContext sql;
    private final ReadableFiles readable;

    AttachmentRows(DSLContext sql, ReadableFiles readable) {
        this.sql = sql;
        this.readable = readable;
    }

    /** The ids of the files of a record that a select reads, in the order in which they were attached. */
    public static Field<List<UUID>> fileIds(String kind, Field<UUID> record) {
        return DSL.array(select(ATTACHMENT.FILE_ID)
                        .from(ATTACHMENT)
                        .where(
                                ATTACHMENT.TENANT_ID.eq(Acting.tenant()),
                                ATTACHMENT.RECORD_KIND.eq(inline(kind)),
                                ATTACHMENT.RECORD_ID.eq(record),
                                ATTACHMENT.REMOVED_AT.isNull())
                        .orderBy(ATTACHMENT.ID))
                .convertFrom(List::of);
    }

    /**
     * Puts files kept before on a record that is just being made.
     *
     * @throws com.hs6tools.crm.platform.http.NotFound when the acting person may not read one of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(String kind, UUID record, @Nullable Collection<UUID> files) {
        if (files == null) {
            return;
        }
        for (var id : Set.copyOf(files).stream().sorted().toList()) {
            var file = readable.find(id);
            AttachmentRules.check(file.name(), file.file().size());
            add(kind, record, file.file());
        }
    }

    /** What a record is made of, kept for as long as it is there; whoever calls has made sure that it may be. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID add(String kind, UUID record, StoredFile file) {
        var actor = Acting.now();
        var id = Ids.next();
        sql.insertInto(ATTACHMENT)
                .set(ATTACHMENT.TENANT_ID, actor.tenant())
                .set(ATTACHMENT.ID, id)
                .set(ATTACHMENT.RECORD_KIND, kind)
                .set(ATTACHMENT.RECORD_ID, record)
                .set(ATTACHMENT.FILE_ID, file.id())
                .set(ATTACHMENT.NAME, file.name())
                .set(ATTACHMENT.ATTACHED_BY, actor.id())
                .set(ATTACHMENT.ATTACHED_BY_NAME, actor.name())
                .execute();
        return id;
    }

    /** The files of one record hang on another one too, as they did on the first: by whom and since when. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copy(String fromKind, UUID from, String toKind, UUID to) {
        var there = ATTACHMENT.as("there");
        sql.insertInto(
                        ATTACHMENT,
                        ATTACHMENT.TENANT_ID,
                        ATTACHMENT.ID,
                        ATTACHMENT.RECORD_KIND,
                        ATTACHMENT.RECORD_ID,
                        ATTACHMENT.FILE_ID,
                        ATTACHMENT.NAME,
                        ATTACHMENT.ATTACHED_BY,
                        ATTACHMENT.ATTACHED_BY_NAME,
                        ATTACHMENT.ATTACHED_AT)
                .select(select(
                                ATTACHMENT.TENANT_ID,
                                DSL.field("platform.new_id()", UUID.class),
                                val(toKind),
                                val(to),
                                ATTACHMENT.FILE_ID,
                                ATTACHMENT.NAME,
                                ATTACHMENT.ATTACHED_BY,
                                ATTACHMENT.ATTACHED_BY_NAME,
                                ATTACHMENT.ATTACHED_AT)
                        .from(ATTACHMENT)
                        .where(on(fromKind, from), ATTACHMENT.REMOVED_AT.isNull())
                        .andNotExists(selectOne()
                                .from(there)
                                .where(
                                        there.TENANT_ID.eq(Acting.tenant()),
                                        there.RECORD_ID.eq(to),
                                        there.RECORD_KIND.eq(toKind),
                                        there.FILE_ID.eq(ATTACHMENT.FILE_ID)))
                        .orderBy(ATTACHMENT.ID))
                .execute();
    }

    public long count(String kind, UUID record) {
        return sql.fetchCount(ATTACHMENT, on(kind, record), ATTACHMENT.REMOVED_AT.isNull());
    }

    /** @return the ids of the attachments that changed hands, also of those taken off and not yet gone */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> giveAll(String kind, UUID from, UUID to) {
        return sql.update(ATTACHMENT)
                .set(ATTACHMENT.RECORD_ID, to)
                .where(on(kind, from))
                .returningResult(ATTACHMENT.ID)
                .fetch(ATTACHMENT.ID);
    }

    /** Gives these, as far as they are still with {@code from}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(String kind, Collection<UUID> attachments, UUID from, UUID to) {
        sql.update(ATTACHMENT)
                .set(ATTACHMENT.RECORD_ID, to)
                .where(on(kind, from), ATTACHMENT.ID.eq(DSL.any(attachments.toArray(UUID[]::new))))
                .execute();
    }

    /** That a record which a statement reads has no files, nor had any that could be put back. */
    public static Condition none(String kind, Field<UUID> record) {
        return notExists(selectOne()
                .from(ATTACHMENT)
                .where(
                        ATTACHMENT.TENANT_ID.eq(Acting.tenant()),
                        ATTACHMENT.RECORD_KIND.eq(inline(kind)),
                        ATTACHMENT.RECORD_ID.eq(record)));
    }

    /** Those of these records that have files, or had some that could be put back. */
    public Set<UUID> having(String kind, Collection<UUID> records) {
        return new HashSet<>(sql.selectDistinct(ATTACHMENT.RECORD_ID)
                .from(ATTACHMENT)
                .where(
                        ATTACHMENT.TENANT_ID.eq(Acting.tenant()),
                        ATTACHMENT.RECORD_KIND.eq(kind),
                        ATTACHMENT.RECORD_ID.eq(DSL.any(records.toArray(UUID[]::new))))
                .fetch(ATTACHMENT.RECORD_ID));
    }

    /** Who adds files to the same record at the same time waits here, so that the count holds. */
    int holdAndCount(UUID record) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "files of " + record);
        return sql.selectCount()
                .from(ATTACHMENT)
                .where(
                        ATTACHMENT.TENANT_ID.eq(Acting.tenant()),
                        ATTACHMENT.RECORD_ID.eq(record),
                        ATTACHMENT.REMOVED_AT.isNull())
                .fetchSingle(0, int.class);
    }

    private static Condition on(String kind, UUID record) {
        return ATTACHMENT
                .TENANT_ID
                .eq(Acting.tenant())
                .and(ATTACHMENT.RECORD_KIND.eq(kind))
                .and(ATTACHMENT.RECORD_ID.eq(record));
    }
}
