package com.hs6tools.crm.platform.files;

import static com.hs6tools.crmdb.platform.Tables.ATTACHMENT;
import static com.hs6tools.crmdb.platform.Tables.STORED_FILE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.platform.tables.Attachment;
import java.util.List;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Lists the files of records. Whoever calls has made sure that the records may be seen. */
@Component
public class AttachedFiles implements Listed {
    private static final ListSpec SPEC = ListSpec.by(ATTACHMENT.ID)
            .filter("name", Filters.text(ATTACHMENT.NAME))
            .filter("recordKind", Filters.text(ATTACHMENT.RECORD_KIND))
            .sort("attachedAt", ATTACHMENT.ATTACHED_AT)
            .sort("name", ATTACHMENT.NAME)
            .sortedBy("-attachedAt");

    private final DSLContext sql;

    AttachedFiles(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public ListSpec spec() {
        return SPEC;
    }

    /** All files of one record, newest first; there are never more than a record holds. */
    public Page<AttachedFile> of(String kind, UUID record) {
        return Page.whole(fetch(on(kind, record)));
    }

    /** Those just attached, in the order they were sent. */
    public List<AttachedFile> of(String kind, UUID record, List<UUID> ids) {
        return fetch(on(kind, record).and(ATTACHMENT.ID.in(ids))).reversed();
    }

    public AttachedFile find(String kind, UUID record, UUID id) {
        return fetch(on(kind, record).and(ATTACHMENT.ID.eq(id))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("This file"));
    }

    private List<AttachedFile> fetch(Condition which) {
        return sql.select(columns(DSL.castNull(SQLDataType.VARCHAR)))
                .from(ATTACHMENT)
                .join(STORED_FILE)
                .on(STORED_FILE.TENANT_ID.eq(ATTACHMENT.TENANT_ID), STORED_FILE.ID.eq(ATTACHMENT.FILE_ID))
                .where(which)
                .orderBy(ATTACHMENT.ATTACHED_AT.desc(), ATTACHMENT.ID.desc())
                .fetchInto(AttachedFile.class);
    }

    /**
     * Files of several records, page by page.
     *
     * @param records kind, id and name of each, the most important kind first by its number in the fourth column; a file
     *     on several of them comes once, with the most important one
     */
    public Page<AttachedFile> page(
            Select<Record4<String, UUID, String, Integer>> records, MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(SPEC, parameters);
        var r = named(records);
        var rows = select(r, request)
                .fetch(row -> new Page.Sorted<>(row.into(AttachedFile.class), row.get(request.sortField())));
        return Page.of(
                request,
                rows,
                AttachedFile::id,
                request.counted() ? count(r, ATTACHMENT.ID.in(once(r)).and(request.filters())) : null);
    }

    /** How PostgreSQL would read that page. */
    String plan(Select<Record4<String, UUID, String, Integer>> records, MultiValueMap<String, String> parameters) {
        return sql.explain(select(named(records), ListRequest.read(SPEC, parameters)))
                .plan();
    }

    private static CommonTableExpression<?> named(Select<Record4<String, UUID, String, Integer>> records) {
        return name("records").fields("kind", "id", "label", "place").as(records);
    }

    private Select<?> select(CommonTableExpression<?> records, ListRequest request) {
        return sql.with(records)
                .select(columns(field(name("records", "label"), String.class)))
                .select(request.sortField())
                .from(ATTACHMENT)
                .join(STORED_FILE)
                .on(STORED_FILE.TENANT_ID.eq(ATTACHMENT.TENANT_ID), STORED_FILE.ID.eq(ATTACHMENT.FILE_ID))
                .join(records)
                .on(hangsOn(ATTACHMENT))
                .where(ATTACHMENT.TENANT_ID.eq(Acting.tenant()), ATTACHMENT.ID.in(once(records)), request.page())
                .orderBy(request.orderBy())
                .limit(request.fetch());
    }

    private Long count(CommonTableExpression<?> records, Condition shown) {
        return sql.with(records)
                .selectCount()
                .from(ATTACHMENT)
                .where(ATTACHMENT.TENANT_ID.eq(Acting.tenant()), shown)
                .fetchSingle(0, Long.class);
    }

    private static Select<Record1<UUID>> once(CommonTableExpression<?> records) {
        var a = ATTACHMENT.as("a");
        return DSL.select(field(name("one", "id"), UUID.class))
                .from(DSL.select(a.ID)
                        .distinctOn(a.FILE_ID)
                        .from(a)
                        .join(records)
                        .on(hangsOn(a))
                        .where(a.TENANT_ID.eq(Acting.tenant()), a.REMOVED_AT.isNull())
                        .orderBy(a.FILE_ID, field(name("records", "place")), a.ATTACHED_AT, a.ID)
                        .asTable("one"));
    }

    private static Condition hangsOn(Attachment attachment) {
        return attachment
                .RECORD_ID
                .eq(field(name("records", "id"), UUID.class))
                .and(attachment.RECORD_KIND.eq(field(name("records", "kind"), String.class)));
    }

    private static Condition on(String kind, UUID record) {
        return ATTACHMENT
                .TENANT_ID
                .eq(Acting.tenant())
                .and(ATTACHMENT.RECORD_KIND.eq(kind))
                .and(ATTACHMENT.RECORD_ID.eq(record))
                .and(ATTACHMENT.REMOVED_AT.isNull());
    }

    private static List<SelectField<?>> columns(Field<String> label) {
        return List.of(
                ATTACHMENT.ID,
                ATTACHMENT.FILE_ID,
                ATTACHMENT.NAME,
                STORED_FILE.SIZE,
                ATTACHMENT.ATTACHED_BY,
                ATTACHMENT.ATTACHED_BY_NAME,
                ATTACHMENT.ATTACHED_AT,
                ATTACHMENT.RECORD_KIND,
                ATTACHMENT.RECORD_ID,
                label);
    }
}
