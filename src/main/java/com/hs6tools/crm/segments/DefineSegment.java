package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.segments.Tables.SEGMENT;

import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crmdb.segments.tables.records.SegmentRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes segments and changes them. New rules are filled by a job; until it ends the members of the old ones stay. */
@Component
class DefineSegment {
    private final DSLContext sql;
    private final Definitions definitions;
    private final SegmentFilling filling;
    private final Events events;

    DefineSegment(DSLContext sql, Definitions definitions, SegmentFilling filling, Events events) {
        this.sql = sql;
        this.definitions = definitions;
        this.filling = filling;
        this.events = events;
    }

    @Transactional
    UUID define(SegmentInput input) {
        input.check(true).throwIfAny();
        var kind = Objects.requireNonNullElse(input.kind(), SegmentKind.DYNAMIC);
        if (input.definition() != null || kind == SegmentKind.DYNAMIC) {
            definitions.require(input.definition(), null);
        }
        var actor = Acting.now();
        var record = sql.newRecord(SEGMENT);
        record.setTenantId(actor.tenant());
        record.setId(Ids.next());
        record.setName(Objects.requireNonNull(input.name()).strip());
        record.setDescription(input.description());
        record.setKind(kind.name());
        record.setOwnerId(actor.id());
        record.setOwnerName(actor.name());
        record.setShared(input.shared() == null || input.shared());
        if (input.definition() != null) {
            record.setDefinition(definitions.kept(input.definition()));
        }
        sql.executeInsert(record);
        events.publish(new SegmentFact("segment.created", record.getId(), record.getName(), Map.of()));
        if (input.definition() != null) {
            filling.start(record.getId());
        }
        return record.getId();
    }

    @Transactional
    void revise(UUID id, Patch<SegmentInput> patch, @Nullable Long expectedVersion) {
        var input = patch.value();
        input.check(patch.names("name")).throwIfAny();
        var record = lock(id);
        ExpectedVersion.check(expectedVersion, record.getVersion());
        refuseOtherKind(input, record);
        if (patch.names("definition")) {
            takeDefinition(input, record);
        }
        var before = record.original();
        patch.on(
                "name",
                SegmentInput::name,
                (f, name) -> record.setName(Objects.requireNonNull(name).strip()));
        patch.on("description", SegmentInput::description, (f, text) -> record.setDescription(text));
        patch.on("shared", SegmentInput::shared, (f, shared) -> record.setShared(shared == null || shared));
        var changes = changes(before, record);
        if (changes.isEmpty()) {
            return;
        }
        record.setVersion(record.getVersion() + 1);
        record.setUpdatedAt(sql.select(org.jooq.impl.DSL.currentOffsetDateTime())
                .fetchSingle()
                .value1());
        sql.executeUpdate(record);
        events.publish(new SegmentFact("segment.updated", id, record.getName(), changes));
        if (changes.containsKey("definition")) {
            filling.start(id);
        }
    }

    private static void refuseOtherKind(SegmentInput input, SegmentRecord record) {
        if (input.kind() != null && !input.kind().name().equals(record.getKind())) {
            throw InvalidInput.field(
                    "kind", "A segment stays " + record.getKind() + "; make another one instead.", "not_changeable");
        }
    }

    private void takeDefinition(SegmentInput input, SegmentRecord record) {
        if (record.getKind().equals(SegmentKind.FIXED.name())) {
            throw InvalidInput.field(
                    "definition", "A fixed segment was filled once; its rules cannot change.", "not_changeable");
        }
        definitions.require(input.definition(), record.getId());
        var kept = definitions.kept(Objects.requireNonNull(input.definition()));
        if (!Objects.equals(definitions.node(record.getDefinition()), definitions.node(kept))) {
            record.setDefinition(kept);
        }
    }

    private Map<String, Change> changes(SegmentRecord before, SegmentRecord after) {
        var changes = new LinkedHashMap<String, Change>();
        note(changes, "name", before.getName(), after.getName());
        note(changes, "description", before.getDescription(), after.getDescription());
        note(changes, "shared", before.getShared(), after.getShared());
        note(changes, "definition", definitions.node(before.getDefinition()), definitions.node(after.getDefinition()));
        return changes;
    }

    private static void note(
            Map<String, Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, new Change(before, after));
        }
    }

    private SegmentRecord lock(UUID id) {
        return sql.selectFrom(SEGMENT)
                .where(SegmentScope.present(), SEGMENT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This segment"));
    }
}
