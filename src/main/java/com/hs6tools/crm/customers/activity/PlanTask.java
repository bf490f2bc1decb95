package com.hs6tools.crm.customers.activity;

import static com.hs6tools.crmdb.customers.Tables.TASK;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crmdb.customers.tables.records.TaskRecord;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes something to do for a customer. */
@Component
class PlanTask {
    private final DSLContext sql;
    private final Customers customers;
    private final TaskHands hands;
    private final FollowUp followUp;
    private final Events events;

    PlanTask(DSLContext sql, Customers customers, TaskHands hands, FollowUp followUp, Events events) {
        this.sql = sql;
        this.customers = customers;
        this.hands = hands;
        this.followUp = followUp;
        this.events = events;
    }

    @Transactional
    UUID plan(TaskInput input) {
        var customer = input.customerId();
        var title = input.title();
        var wrong = new Violations().required("title", title).length("title", title, 300);
        if (customer == null || title == null || !wrong.found().isEmpty()) {
            wrong.check(customer != null, "customerId", "This is needed.", "required")
                    .throwIfAny();
            throw new InvalidInput(wrong.found());
        }
        customers.requireForWriting(customer);
        var task = blank(customer, title, input.dueAt());
        if (input.assigneeId() != null) {
            hands.give(task, input.assigneeId());
        }
        return save(task);
    }

    /** What is to follow an interaction, for whoever logged it. */
    void afterInteraction(UUID customer, UUID interaction, String title, @Nullable OffsetDateTime dueAt) {
        var task = blank(customer, title, dueAt);
        task.setInteractionId(interaction);
        save(task);
    }

    private TaskRecord blank(UUID customer, String title, @Nullable OffsetDateTime dueAt) {
        var actor = Acting.now();
        var task = sql.newRecord(TASK);
        task.setTenantId(actor.tenant());
        task.setId(Ids.next());
        task.setCustomerId(customer);
        task.setTitle(title.strip());
        task.setDueAt(dueAt);
        task.setAssigneeId(actor.id());
        task.setAssigneeName(actor.name());
        task.setCreatedByName(actor.name());
        return task;
    }

    private UUID save(TaskRecord task) {
        sql.executeInsert(task);
        followUp.refresh(task.getCustomerId());
        events.publish(new TaskFact("task.created", task.getId(), task.getTitle(), task.getCustomerId(), Map.of()));
        return task.getId();
    }
}
