package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotAllowed;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.jobs.Job;
import com.hs6tools.crm.platform.jobs.Jobs;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Customers")
class BulkController {
    private final BulkTarget target;
    private final BulkAction action;
    private final Jobs jobs;

    BulkController(BulkTarget target, BulkAction action, Jobs jobs) {
        this.target = target;
        this.action = action;
        this.jobs = jobs;
    }

    @PostMapping("/api/crm/customers/bulk")
    @Requires("customers:bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "bulkCustomers", summary = "Tag, untag, assign, update, delete or restore many customers")
    Job start(@RequestBody BulkRequest request) {
        if (request.action() == null) {
            throw InvalidInput.field("action", "This is needed.", "required");
        }
        requireRight(request.action());
        target.condition(request);
        action.settings(request);
        return jobs.start(BulkJob.KIND, new BulkJob.Input(request, Ids.next()));
    }

    private static void requireRight(BulkRequest.Action action) {
        var right = switch (action) {
            case DELETE, RESTORE -> "customers:delete";
            case TAG, UNTAG, ASSIGN, UPDATE -> "customers:write";
        };
        if (!Acting.now().may(right)) {
            throw new NotAllowed(right);
        }
    }
}
