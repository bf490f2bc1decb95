package com.hs6tools.crm.analytics;

import com.hs6tools.crm.platform.http.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/analytics")
@Tag(name = "Analytics")
class AnalyticsController {
    private final AnalyticsAnswers answers;
    private final CustomerAnalyticsSource customers;
    private final HealthQueries health;
    private final DashboardQueries dashboard;

    AnalyticsController(
            AnalyticsAnswers answers,
            CustomerAnalyticsSource customers,
            HealthQueries health,
            DashboardQueries dashboard) {
        this.answers = answers;
        this.customers = customers;
        this.health = health;
        this.dashboard = dashboard;
    }

    @GetMapping("/customers")
    @Requires("analytics:read")
    @Operation(
            operationId = "customerAnalytics",
            summary =
                    "Who the customers are: totals, segments, tiers, stages, RFM, places, months, cohorts, concentration")
    CustomerAnalytics customerAnalytics(@RequestParam(required = false) @Nullable String asOf) {
        return answers.at(asOf, customers, CustomerAnalytics.class);
    }

    @GetMapping("/health")
    @Requires("analytics:read")
    @Operation(operationId = "healthAnalytics", summary = "How healthy the customers are, and who is at risk")
    HealthAnalytics healthAnalytics(@RequestParam(required = false) @Nullable String asOf) {
        return health.at(asOf);
    }

    @GetMapping("/dashboard")
    @Requires("analytics:read")
    @Operation(
            operationId = "dashboard",
            summary = "What somebody sees first: health, revenue, the newest, what is to do")
    Dashboard dashboard() {
        return dashboard.now();
    }
}
