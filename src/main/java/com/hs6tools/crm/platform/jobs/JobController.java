package com.hs6tools.crm.platform.jobs;

import com.hs6tools.crm.platform.http.SignedIn;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/jobs")
@Tag(name = "Jobs")
class JobController {
    private static final int SHOWN = 50;

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    @SignedIn
    @Operation(
            operationId = "listJobs",
            summary = "The newest jobs: one's own, imports with imports:run, or everybody's with jobs:manage")
    Page<Job> list() {
        return Page.whole(jobs.newest(SHOWN));
    }

    @GetMapping("/{id}")
    @SignedIn
    @Operation(operationId = "getJob", summary = "A job's state and progress")
    Job get(@PathVariable UUID id) {
        return jobs.find(id);
    }

    @PostMapping("/{id}/pause")
    @SignedIn
    @Operation(operationId = "pauseJob", summary = "Stop after the batch under way; resume goes on from there")
    Job pause(@PathVariable UUID id) {
        return jobs.pause(id);
    }

    @PostMapping("/{id}/resume")
    @SignedIn
    @Operation(operationId = "resumeJob", summary = "Go on with a paused or failed job")
    Job resume(@PathVariable UUID id) {
        return jobs.resume(id);
    }

    @PostMapping("/{id}/cancel")
    @SignedIn
    @Operation(operationId = "cancelJob", summary = "Stop for good; what is committed stays")
    Job cancel(@PathVariable UUID id) {
        return jobs.cancel(id);
    }
}
