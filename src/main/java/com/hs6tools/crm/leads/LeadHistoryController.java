package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD_CHANGE;

import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What became of a lead, newest first. */
@RestController
@Tag(name = "Leads")
class LeadHistoryController {
    private static final int SHOWN = 200;
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    @Schema(name = "LeadHistoryEntries")
    record Entries(List<LeadHistoryEntry> items) {}

    private final DSLContext sql;
    private final Leads leads;

    LeadHistoryController(DSLContext sql, Leads leads) {
        this.sql = sql;
        this.leads = leads;
    }

    @GetMapping("/api/crm/leads/{id}/history")
    @Requires("leads:read")
    @Operation(operationId = "getLeadHistory", summary = "The last 200 changes of a lead, newest first")
    Entries history(@PathVariable UUID id) {
        leads.requireVisible(id);
        return new Entries(sql.select(
                        LEAD_CHANGE.ID,
                        LEAD_CHANGE.AT,
                        LEAD_CHANGE.KIND.convertFrom(LeadChanges.Kind::valueOf),
                        LEAD_CHANGE.FROM_STATUS.convertFrom(s -> s == null ? null : LeadStatus.valueOf(s)),
                        LEAD_CHANGE.TO_STATUS.convertFrom(s -> s == null ? null : LeadStatus.valueOf(s)),
                        LEAD_CHANGE.REASON,
                        LEAD_CHANGE.ACTOR_NAME,
                        LEAD_CHANGE.DATA.convertFrom(j -> JsonMapper.shared().readValue(j.data(), DATA)))
                .from(LEAD_CHANGE)
                .where(LEAD_CHANGE.TENANT_ID.eq(Acting.tenant()), LEAD_CHANGE.LEAD_ID.eq(id))
                .orderBy(LEAD_CHANGE.AT.desc(), LEAD_CHANGE.ID.desc())
                .limit(SHOWN)
                .fetch(Records.mapping(LeadHistoryEntry::new)));
    }
}
