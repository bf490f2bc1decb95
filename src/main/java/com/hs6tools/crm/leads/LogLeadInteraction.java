package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD_INTERACTION;

import com.hs6tools.crm.customers.activity.InteractionInput;
import com.hs6tools.crm.customers.activity.InteractionRules;
import com.hs6tools.crm.customers.activity.InteractionType;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.files.AttachmentRows;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crmdb.leads.tables.records.LeadRecord;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes a contact with a lead. The first one that reaches out is the first response; a NEW lead is CONTACTED by it. */
@Component
class LogLeadInteraction {
    private static final Set<InteractionType> SILENT = EnumSet.of(InteractionType.NOTE, InteractionType.MARKETING);

    private final DSLContext sql;
    private final LeadStore store;
    private final AttachmentRows files;
    private final MoveLead moves;
    private final RegisterLead.Told told;
    private final UnitClock clock;

    LogLeadInteraction(
            DSLContext sql,
            LeadStore store,
            AttachmentRows files,
            MoveLead moves,
            RegisterLead.Told told,
            UnitClock clock) {
        this.sql = sql;
        this.store = store;
        this.files = files;
        this.moves = moves;
        this.told = told;
        this.clock = clock;
    }

    /** @throws StateConflict when the lead has become a customer: what follows is noted there */
    @Transactional
    UUID log(UUID leadId, InteractionInput input) {
        return log(leadId, input, Acting.now().name());
    }

    /** @param by who spoke, where it is not who logs it */
    @Transactional
    UUID log(UUID leadId, InteractionInput input, String by) {
        InteractionRules.check(input, InteractionRules.latest(clock)).throwIfAny();
        var lead = store.lock(leadId);
        if (lead.getCustomerId() != null) {
            throw new StateConflict(
                    "This lead has become a customer. Log the contact with the customer.",
                    LeadStatus.CONVERTED.name(),
                    List.of(),
                    "lead_converted");
        }
        var at = input.occurredAt() == null ? clock.now() : input.occurredAt();
        var id = insert(leadId, input, at, by);
        files.attach(LeadFiles.OF_INTERACTION, id, input.fileIds());
        touch(lead, input, at);
        told.events().publish(new LeadInteractionLogged(leadId, lead.getName(), id, input.type()));
        return id;
    }

    private void touch(LeadRecord lead, InteractionInput input, OffsetDateTime at) {
        if (lead.getLastInteractionAt() == null || at.isAfter(lead.getLastInteractionAt())) {
            lead.setLastInteractionAt(at);
        }
        if (input.dueAt() != null
                || (input.nextAction() != null && !input.nextAction().isBlank())) {
            lead.setNextFollowUpAt(input.dueAt());
            lead.setNextAction(input.nextAction());
        }
        var reachesOut = input.direction() != InteractionInput.Direction.IN && !SILENT.contains(input.type());
        if (reachesOut && lead.getFirstResponseAt() == null) {
            lead.setFirstResponseAt(at);
        }
        store.update(lead);
        if (reachesOut && lead.getStatus().equals(LeadStatus.NEW.name())) {
            moves.towards(lead, LeadStatus.CONTACTED, null);
        }
    }

    private UUID insert(UUID lead, InteractionInput input, OffsetDateTime at, String by) {
        var actor = Acting.now();
        var row = sql.newRecord(LEAD_INTERACTION);
        row.setTenantId(actor.tenant());
        row.setId(Ids.next());
        row.setLeadId(lead);
        row.setType(input.type().name());
        row.setDirection(input.direction() == null ? null : input.direction().name());
        row.setSubject(input.subject());
        row.setContent(input.content());
        row.setOutcome(input.outcome());
        row.setNextAction(input.nextAction());
        row.setDueAt(input.dueAt());
        row.setOccurredAt(at);
        row.setDurationMinutes(input.durationMinutes());
        row.setAnswered(input.answered());
        row.setPersonId(actor.id());
        row.setPersonName(by);
        row.setCreatedAt(clock.realNow());
        sql.executeInsert(row);
        return row.getId();
    }
}
