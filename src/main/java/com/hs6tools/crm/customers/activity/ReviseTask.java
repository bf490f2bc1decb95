package com.hs6tools.crm.customers.activity;

import static com.hs6tools.crmdb.customers.Tables.TASK;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.customers.tables.records.TaskRecord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a task: other words, another day, another hand, done. */
@Component
class ReviseTask {
    private static final List<TableField<TaskRecord, ?>> SHOWN =
            List.of(TASK.TITLE, TASK.DUE_AT, TASK.ASSIGNEE_NAME, TASK.DONE_AT);
    /** After a change of these it is reminded of anew. */
    private static final Set<String> TIMED = Set.of(TASK.DUE_AT.getName(), TASK.ASSIGNEE_NAME.getName());

    private final DSLContext sql;
    private final TaskHands hands;
    private final FollowUp followUp;
    private final UnitClock clock;
    private final Events events;

    ReviseTask(DSLContext sql, TaskHands hands, FollowUp followUp, UnitClock clock, Events events) {
        this.sql = sql;
        this.hands = hands;
        this.followUp = followUp;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    void revise(UUID id, Patch<TaskInput> patch, @Nullable Long expectedVersion) {
        var task = sql.selectFrom(TASK)
                .where(TASK.TENANT_ID.eq(Acting.tenant()), TASK.ID.eq(id), Customers.visible(TASK.CUSTOMER_ID))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This task"));
        ExpectedVersion.check(expectedVersion, task.getVersion());
        var before = task.into(TASK);
        apply(patch, task);
        var changes = changes(before, task);
        if (changes.isEmpty()) {
            return;
        }
        if (!Collections.disjoint(changes.keySet(), TIMED)) {
            task.setRemindedAt(null);
        }
        task.setVersion(task.getVersion() + 1);
        task.setUpdatedAt(clock.realNow());
        sql.executeUpdate(task);
        followUp.refresh(task.getCustomerId());
        events.publish(new TaskFact(fact(changes), id, task.getTitle(), task.getCustomerId(), changes));
    }

    private void apply(Patch<TaskInput> patch, TaskRecord task) {
        var input = patch.value();
        if (patch.names("customerId") && !task.getCustomerId().equals(input.customerId())) {
            throw InvalidInput.field("customerId", "A task stays with its customer.", "fixed");
        }
        if (patch.names("title")) {
            new Violations()
                    .required("title", input.title())
                    .length("title", input.title(), 300)
                    .throwIfAny();
            task.setTitle(Objects.requireNonNull(input.title()).strip());
        }
        patch.on("dueAt", TaskInput::dueAt, (f, due) -> task.setDueAt(due));
        if (patch.names("assigneeId")) {
            hands.give(task, input.assigneeId());
        }
        if (patch.names("done") && input.done() != null && input.done() != (task.getDoneAt() != null)) {
            task.setDoneAt(input.done() ? clock.realNow() : null);
            task.setDoneByName(input.done() ? Acting.now().name() : null);
        }
    }

    private static Map<String, Change> changes(TaskRecord before, TaskRecord after) {
        var changes = new LinkedHashMap<String, Change>();
        for (var field : SHOWN) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                changes.put(field.getName(), new Change(before.get(field), after.get(field)));
            }
        }
        return changes;
    }

    private static String fact(Map<String, Change> changes) {
        var done = changes.get(TASK.DONE_AT.getName());
        return done == null ? "task.updated" : done.after() == null ? "task.reopened" : "task.done";
    }
}
