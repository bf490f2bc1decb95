package com.hs6tools.crm.customers.activity;

import static com.hs6tools.crmdb.customers.Tables.INTERACTION;
import static com.hs6tools.crmdb.customers.Tables.STANDING;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.files.AttachmentRows;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.customers.tables.records.InteractionRecord;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was said and done with somebody before he became a customer, put on the customer's timeline. */
@Component
public class TakenOver {
    /** @param id stays what it was, so that a contact is taken over once only */
    public record Contact(
            UUID id,
            InteractionInput said,
            OffsetDateTime occurredAt,
            @Nullable UUID personId,
            @Nullable String personName) {}

    private final DSLContext sql;
    private final PlanTask tasks;
    private final AttachmentRows files;

    TakenOver(DSLContext sql, PlanTask tasks, AttachmentRows files) {
        this.files = files;
        this.sql = sql;
        this.tasks = tasks;
    }

    /** @param kind what the files of these contacts hung on so far */
    @Transactional(propagation = Propagation.MANDATORY)
    public void contacts(UUID customer, String kind, List<Contact> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        sql.batch(contacts.stream()
                        .map(c -> sql.insertInto(INTERACTION)
                                .set(row(customer, c))
                                .onConflict(INTERACTION.TENANT_ID, INTERACTION.ID)
                                .doNothing())
                        .toList())
                .execute();
        contacts.stream()
                .filter(c -> c.said().fileIds() != null && !c.said().fileIds().isEmpty())
                .forEach(c -> files.copy(kind, c.id(), InteractionFiles.KIND, c.id()));
        var latest = select(max(INTERACTION.OCCURRED_AT))
                .from(INTERACTION)
                .where(INTERACTION.TENANT_ID.eq(Acting.tenant()), INTERACTION.CUSTOMER_ID.eq(customer));
        sql.update(STANDING)
                .set(STANDING.LAST_INTERACTION_AT, greatest(STANDING.LAST_INTERACTION_AT, latest.asField()))
                .where(STANDING.TENANT_ID.eq(Acting.tenant()), STANDING.CUSTOMER_ID.eq(customer))
                .execute();
    }

    /** What was still to be done becomes a task of the acting person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void followUp(UUID customer, String title, @Nullable OffsetDateTime dueAt) {
        tasks.plan(new TaskInput(customer, title, dueAt, null, null, null));
    }

    /** The files that hung on him as what he was before hang on him as a customer too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void files(UUID customer, String kind, UUID from) {
        files.copy(kind, from, Customers.KIND, customer);
    }

    private InteractionRecord row(UUID customer, Contact c) {
        var row = sql.newRecord(INTERACTION);
        var said = c.said();
        row.setTenantId(Acting.tenant());
        row.setId(c.id());
        row.setCustomerId(customer);
        row.setType(said.type().name());
        row.setDirection(said.direction() == null ? null : said.direction().name());
        row.setSubject(said.subject());
        row.setContent(said.content());
        row.setOutcome(said.outcome());
        row.setNextAction(said.nextAction());
        row.setDueAt(said.dueAt());
        row.setOccurredAt(c.occurredAt());
        row.setDurationMinutes(said.durationMinutes());
        row.setAnswered(said.answered());
        row.setPersonId(c.personId());
        row.setPersonName(c.personName());
        return row;
    }
}
