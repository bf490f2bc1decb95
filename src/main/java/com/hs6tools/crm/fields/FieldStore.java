package com.hs6tools.crm.fields;

import static com.hs6tools.crmdb.fields.Tables.FIELD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.fields.tables.records.FieldRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Reads and writes definitions. */
@Component
class FieldStore {
    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};
    private static final TypeReference<List<FieldChoice>> CHOICES = new TypeReference<>() {};

    private final DSLContext sql;

    FieldStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Of all kinds of records, archived or not, in their order. */
    List<CustomField> all() {
        return sql.selectFrom(FIELD)
                .where(FIELD.TENANT_ID.eq(Acting.tenant()))
                .orderBy(FIELD.RECORD, FIELD.POSITION, FIELD.KEY)
                .fetch(FieldStore::shown);
    }

    CustomField find(UUID id) {
        return sql.selectFrom(FIELD)
                .where(FIELD.TENANT_ID.eq(Acting.tenant()), FIELD.ID.eq(id))
                .fetchOptional(FieldStore::shown)
                .orElseThrow(() -> new NotFound("This field"));
    }

    FieldRecord lock(UUID id) {
        return sql.selectFrom(FIELD)
                .where(FIELD.TENANT_ID.eq(Acting.tenant()), FIELD.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This field"));
    }

    /** Until the end of the transaction nobody else adds or orders fields of this unit. */
    void lockAll() {
        sql.execute("select pg_advisory_xact_lock(hashtextextended({0}, 0))", inline("fields " + Acting.tenant()));
    }

    int nextPosition(RecordKind record) {
        return sql.select(coalesce(max(FIELD.POSITION), inline(-1)).plus(1))
                .from(FIELD)
                .where(FIELD.TENANT_ID.eq(Acting.tenant()), FIELD.RECORD.eq(record.name()))
                .fetchSingle()
                .value1();
    }

    FieldRecord blank() {
        return sql.newRecord(FIELD);
    }

    void insert(FieldRecord record) {
        sql.executeInsert(record);
    }

    void update(FieldRecord record) {
        record.setVersion(record.getVersion() + 1);
        record.setUpdatedAt(sql.select(org.jooq.impl.DSL.currentOffsetDateTime())
                .fetchSingle()
                .value1());
        sql.executeUpdate(record);
    }

    void place(UUID id, int position) {
        sql.update(FIELD)
                .set(FIELD.POSITION, position)
                .where(FIELD.TENANT_ID.eq(Acting.tenant()), FIELD.ID.eq(id), FIELD.POSITION.ne(position))
                .execute();
    }

    static CustomField shown(FieldRecord r) {
        var json = CustomValues.JSON;
        var initial = r.getDefaultValue();
        return new CustomField(
                r.getId(),
                r.getVersion(),
                RecordKind.valueOf(r.getRecord()),
                r.getKey(),
                json.readValue(r.getLabels().data(), LABELS),
                FieldKind.valueOf(r.getKind()),
                json.readValue(r.getChoices().data(), CHOICES),
                r.getRequired(),
                initial == null ? null : CustomValues.plain(json.readTree(initial.data())),
                r.getSensitive(),
                r.getPosition(),
                r.getArchivedAt() != null,
                r.getCreatedAt(),
                r.getUpdatedAt());
    }
}
