package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import com.hs6tools.crm.customers.activity.InteractionInput;
import com.hs6tools.crm.customers.spi.IncomingMail;
import com.hs6tools.crm.customers.spi.MailTaker;
import com.hs6tools.crm.platform.http.Areas;
import com.hs6tools.crm.platform.notifications.Notifications;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.leads.tables.records.LeadRecord;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** What somebody writes who is a lead at the moment, or who answers what was written to one, goes to that lead. */
@Component
class MailOfLeads implements MailTaker {
    private final DSLContext sql;
    private final CaptureLead capture;
    private final LogLeadInteraction log;
    private final Notifications notifications;
    private final Areas areas;

    MailOfLeads(DSLContext sql, CaptureLead capture, LogLeadInteraction log, Notifications notifications, Areas areas) {
        this.areas = areas;
        this.sql = sql;
        this.capture = capture;
        this.log = log;
        this.notifications = notifications;
    }

    @Override
    public int turn() {
        return Turn.OPEN_LEAD;
    }

    @Override
    public Optional<Taken> take(IncomingMail mail) {
        if (!areas.isOn(LeadsPermissions.AREA)) {
            return Optional.empty(); // nobody would see it there
        }
        return capture.open(mail.email(), null).or(() -> answered(mail)).map(lead -> {
            var interaction = log.log(lead.getId(), InteractionInput.received(mail), mail.sender());
            if (lead.getOwnerId() != null) {
                notifications.tell(
                        lead.getOwnerId(), "mail.received", Map.of("name", lead.getName()), "/leads/" + lead.getId());
            }
            return new Taken(lead.getId(), null, interaction, false);
        });
    }

    @Override
    public Condition visible(Field<UUID> lead, Field<UUID> customer) {
        return exists(selectOne().from(LEAD).where(LeadScope.visible(), LEAD.ID.eq(lead)));
    }

    private Optional<LeadRecord> answered(IncomingMail mail) {
        var earlier = mail.earlier();
        return earlier == null || earlier.leadId() == null
                ? Optional.empty()
                : sql.selectFrom(LEAD)
                        .where(
                                LEAD.TENANT_ID.eq(Acting.tenant()),
                                LEAD.ID.eq(earlier.leadId()),
                                LEAD.DELETED_AT.isNull(),
                                LEAD.STATUS.in(LeadList.OPEN))
                        .forNoKeyUpdate()
                        .fetchOptional();
    }
}
