package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.fields.CustomFields;
import com.hs6tools.crm.fields.RecordKind;
import com.hs6tools.crm.platform.clock.UnitClock;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.springframework.stereotype.Component;

/** Reads rows of {@link OpportunityRows#COLUMNS} as of the unit's now, with the unit's custom fields. */
@Component
class DealMapper {
    private final UnitClock clock;
    private final CustomFields fields;

    DealMapper(UnitClock clock, CustomFields fields) {
        this.clock = clock;
        this.fields = fields;
    }

    RecordMapper<Record, OpportunityRow> listed() {
        return OpportunityRows.mapper(clock.now(), fields.of(RecordKind.OPPORTUNITY)::listed);
    }

    /** With the sensitive ones, for whoever may see these. */
    RecordMapper<Record, OpportunityRow> opened() {
        return OpportunityRows.mapper(clock.now(), fields.of(RecordKind.OPPORTUNITY)::opened);
    }
}
