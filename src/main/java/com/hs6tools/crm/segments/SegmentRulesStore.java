package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.segments.Tables.SEGMENT;

import com.hs6tools.crm.fields.CustomFields;
import com.hs6tools.crm.fields.RecordKind;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.segments.filter.FilterNode;
import com.hs6tools.crm.segments.filter.FilterReader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rules of segments, those of everybody. One whose rules cannot be read any more is left out: it stands still. */
@Component
class SegmentRulesStore {
    private final DSLContext sql;
    private final JsonMapper json;
    private final CustomFields fields;

    SegmentRulesStore(DSLContext sql, JsonMapper json, CustomFields fields) {
        this.sql = sql;
        this.json = json;
        this.fields = fields;
    }

    /** All with rules that are not deleted, those first whose members others depend on. */
    List<SegmentRules> present() {
        var found = sql.select(SEGMENT.ID, SEGMENT.NAME, SEGMENT.KIND, SEGMENT.DEFINITION, SEGMENT.FILLING)
                .from(SEGMENT)
                .where(
                        SEGMENT.TENANT_ID.eq(Acting.tenant()),
                        SEGMENT.DELETED_AT.isNull(),
                        SEGMENT.DEFINITION.isNotNull())
                .orderBy(SEGMENT.ID)
                .fetch(this::rules);
        return SegmentRules.inOrder(found.stream().flatMap(Optional::stream).toList());
    }

    /** Those that follow their rules. */
    List<SegmentRules> dynamic() {
        return present().stream().filter(s -> s.kind() == SegmentKind.DYNAMIC).toList();
    }

    Optional<SegmentRules> find(UUID id) {
        return present().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    private Optional<SegmentRules> rules(Record r) {
        try {
            var node = json.readValue(r.get(SEGMENT.DEFINITION).data(), FilterNode.class);
            return FilterReader.read(node, "definition", fields.of(RecordKind.CUSTOMER))
                    .filter()
                    .map(filter -> new SegmentRules(
                            r.get(SEGMENT.ID),
                            r.get(SEGMENT.NAME),
                            SegmentKind.valueOf(r.get(SEGMENT.KIND)),
                            filter,
                            r.get(SEGMENT.FILLING)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
