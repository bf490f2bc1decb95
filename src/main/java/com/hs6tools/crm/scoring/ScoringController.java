package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.jobs.Job;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/analytics/scoring")
@Tag(name = "Analytics")
class ScoringController {
    private final Rescoring rescoring;

    ScoringController(Rescoring rescoring) {
        this.rescoring = rescoring;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires("scoring:run")
    @Operation(operationId = "scoreCustomers", summary = "Score all customers again")
    Job scoreCustomers() {
        return rescoring.start();
    }
}
