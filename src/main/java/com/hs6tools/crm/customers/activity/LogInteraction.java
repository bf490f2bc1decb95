package com.hs6tools.crm.customers.activity;

import static com.hs6tools.crmdb.customers.Tables.INTERACTION;
import static com.hs6tools.crmdb.customers.Tables.STANDING;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.files.AttachmentRows;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes a contact with a customer; what is to follow becomes a task. */
@Component
class LogInteraction {
    private final DSLContext sql;
    private final Customers customers;
    private final AttachmentRows files;
    private final PlanTask tasks;
    private final UnitClock clock;
    private final Events events;

    LogInteraction(
            DSLContext sql, Customers customers, AttachmentRows files, PlanTask tasks, UnitClock clock, Events events) {
        this.files = files;
        this.sql = sql;
        this.customers = customers;
        this.tasks = tasks;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    UUID log(UUID customer, InteractionInput input) {
        return log(customer, input, Acting.now().name());
    }

    /** @param by who spoke, where it is not who logs it */
    @Transactional
    UUID log(UUID customer, InteractionInput input, String by) {
        var name = customers.requireForWriting(customer);
        InteractionRules.check(input, InteractionRules.latest(clock)).throwIfAny();
        var at = input.occurredAt() == null ? clock.now() : input.occurredAt();
        var id = insert(customer, input, at, by);
        files.attach(InteractionFiles.KIND, id, input.fileIds());
        sql.update(STANDING)
                .set(STANDING.LAST_INTERACTION_AT, greatest(STANDING.LAST_INTERACTION_AT, val(at)))
                .where(STANDING.TENANT_ID.eq(Acting.tenant()), STANDING.CUSTOMER_ID.eq(customer))
                .execute();
        if (InteractionRules.says(input.nextAction()) || input.dueAt() != null) {
            tasks.afterInteraction(customer, id, title(input), input.dueAt());
        }
        events.publish(new InteractionLogged(customer, name, id, input.type()));
        return id;
    }

    private UUID insert(UUID customer, InteractionInput input, OffsetDateTime at, String by) {
        var actor = Acting.now();
        var id = Ids.next();
        sql.insertInto(INTERACTION)
                .set(INTERACTION.TENANT_ID, actor.tenant())
                .set(INTERACTION.ID, id)
                .set(INTERACTION.CUSTOMER_ID, customer)
                .set(INTERACTION.TYPE, input.type().name())
                .set(
                        INTERACTION.DIRECTION,
                        input.direction() == null ? null : input.direction().name())
                .set(INTERACTION.SUBJECT, input.subject())
                .set(INTERACTION.CONTENT, input.content())
                .set(INTERACTION.OUTCOME, input.outcome())
                .set(INTERACTION.NEXT_ACTION, input.nextAction())
                .set(INTERACTION.DUE_AT, input.dueAt())
                .set(INTERACTION.OCCURRED_AT, at)
                .set(INTERACTION.DURATION_MINUTES, input.durationMinutes())
                .set(INTERACTION.ANSWERED, input.answered())
                .set(INTERACTION.PERSON_ID, actor.id())
                .set(INTERACTION.PERSON_NAME, by)
                .execute();
        return id;
    }

    private static String title(InteractionInput input) {
        return Stream.of(input.nextAction(), input.subject())
                .filter(Objects::nonNull)
                .filter(t -> !t.isBlank())
                .findFirst()
                .orElse(input.type().name());
    }
}
