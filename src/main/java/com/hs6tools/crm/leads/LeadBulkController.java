package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotAllowed;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.http.Violations;
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
@Tag(name = "Leads")
class LeadBulkController {
    private final LeadBulkTarget target;
    private final LeadOwners owners;
    private final Jobs jobs;

    LeadBulkController(LeadBulkTarget target, LeadOwners owners, Jobs jobs) {
        this.target = target;
        this.owners = owners;
        this.jobs = jobs;
    }

    @PostMapping("/api/crm/leads/bulk")
    @Requires({"leads:write", "leads:delete", "leads:assign"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "bulkLeads", summary = "Tag, untag, assign, move, delete or restore many leads")
    Job start(@RequestBody LeadBulkRequest request) {
        check(request);
        target.condition(request);
        return jobs.start(LeadBulkJob.KIND, new LeadBulkJob.Input(request, Ids.next()));
    }

    private void check(LeadBulkRequest request) {
        if (request.action() == null) {
            throw InvalidInput.field("action", "This is needed.", "required");
        }
        var right = switch (request.action()) {
            case DELETE, RESTORE -> LeadsPermissions.DELETE;
            case ASSIGN -> LeadsPermissions.ASSIGN;
            case TAG, UNTAG, CONTACT, QUALIFY, LOSE, REOPEN -> LeadsPermissions.WRITE;
        };
        if (!Acting.now().may(right)) {
            throw new NotAllowed(right);
        }
        switch (request.action()) {
            case TAG, UNTAG ->
                new Violations()
                        .required("tag", request.tag() == null ? null : LeadKeys.key(request.tag()))
                        .length("tag", request.tag(), 60)
                        .throwIfAny();
            case LOSE ->
                new Violations()
                        .required("reason", request.reason())
                        .length("reason", request.reason(), 500)
                        .throwIfAny();
            case ASSIGN -> owners.require(request.ownerId());
            default -> {}
        }
    }

    static String tag(LeadBulkRequest request) {
        return request.tag() == null ? "" : request.tag().strip();
    }
}
