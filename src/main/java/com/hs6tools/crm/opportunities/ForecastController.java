package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/opportunities")
@Tag(name = "Opportunities")
class ForecastController {
    private final ForecastAnswer forecasts;
    private final PerformanceAnswer performance;
    private final Targets targets;
    private final UnitClock clock;

    ForecastController(ForecastAnswer forecasts, PerformanceAnswer performance, Targets targets, UnitClock clock) {
        this.forecasts = forecasts;
        this.performance = performance;
        this.targets = targets;
        this.clock = clock;
    }

    @GetMapping("/forecast")
    @Requires("opportunities:read")
    @Operation(
            operationId = "getSalesForecast",
            summary =
                    "What deals are to bring by month, owner and territory, beside targets, and what had been forecast",
            description = "from and to are months such as 2026-11; unless given, six months back to six ahead. "
                    + "owner is an id, me or none; territory an id or none. What is of one territory is held against "
                    + "its target, everything else against the people's.")
    Forecast forecast(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String territory) {
        return forecasts.forecast(from, to, new DealsOf(owner, territory));
    }

    @GetMapping("/performance")
    @Requires("opportunities:read")
    @Operation(
            operationId = "getSalesPerformance",
            summary = "Won and lost with reasons, cycle length, flow through the stages, leader board, stalled deals",
            description = "Deals closed between two days; unless given, in the 365 days up to today. "
                    + "owner is an id, me or none; territory an id or none.")
    Performance performance(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String territory) {
        return performance.between(from, to, new DealsOf(owner, territory));
    }

    @GetMapping("/targets")
    @Requires("opportunities:read")
    @Operation(
            operationId = "listTargets",
            summary = "What people are to win and what is to be won in territories, from one month to another")
    Page<Targets.Target> targets(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var current = YearMonth.from(clock.today());
        return Page.whole(targets.between(
                from == null ? current.withMonth(1) : DealDays.month("from", from),
                to == null ? current.withMonth(12) : DealDays.month("to", to)));
    }

    @PutMapping("/targets")
    @Requires("targets:write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "setTarget",
            summary =
                    "Say what a person is to win, or what is to be won in a territory, in a month; value null takes it away")
    void setTarget(@RequestBody Targets.TargetInput input) {
        targets.set(input);
    }
}
