package com.hs6tools.crm.customers.activity;

import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.notifications.Notifications;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.customers.tables.records.TaskRecord;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a task to somebody, and tells him. */
@Component
class TaskHands {
    private final Staff staff;
    private final Notifications notifications;

    TaskHands(Staff staff, Notifications notifications) {
        this.staff = staff;
        this.notifications = notifications;
    }

    /** @throws InvalidInput when there is no such person who may sign in */
    void give(TaskRecord task, @Nullable UUID assignee) {
        if (assignee == null) {
            task.setAssigneeId(null);
            task.setAssigneeName(null);
            return;
        }
        if (assignee.equals(task.getAssigneeId())) {
            return;
        }
        var me = assignee.equals(Acting.now().id());
        task.setAssigneeName(me ? Acting.now().name() : name(assignee));
        task.setAssigneeId(assignee);
        if (!me) {
            notifications.tell(
                    assignee,
                    "task.assigned",
                    Map.of("title", task.getTitle(), "by", Acting.now().name()),
                    "/customers/" + task.getCustomerId());
        }
    }

    private String name(UUID assignee) {
        return staff.activeName(assignee)
                .orElseThrow(() -> InvalidInput.field(
                        "assigneeId", "There is no such person, or he may not sign in.", "unknown_person"));
    }
}
