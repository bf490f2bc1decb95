package com.hs6tools.crm.audit;

import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.jobs.Job;
import com.hs6tools.crm.platform.jobs.Jobs;
import com.hs6tools.crm.platform.query.ListParameters;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/audit")
@Tag(name = "Audit")
class AuditController {
    private final AuditQueries queries;
    private final Jobs jobs;

    AuditController(AuditQueries queries, Jobs jobs) {
        this.queries = queries;
        this.jobs = jobs;
    }

    @GetMapping
    @Requires("audit:read")
    @Operation(operationId = "listAudit", summary = "Who did and who saw what, newest first")
    Page<AuditQueries.Row> list(
            @RequestParam @ListParameters(of = AuditQueries.class) MultiValueMap<String, String> parameters) {
        return queries.list(parameters);
    }

    @PostMapping("/verify")
    @Requires("audit:read")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "verifyAudit", summary = "Check the chain from its first entry to its last; answers a job")
    Job verify() {
        return jobs.start(VerifyJob.KIND, Map.of());
    }
}
