package com.hs6tools.crm.customers.activity;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.customers.spi.TimelineKind;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/customers/{id}/timeline")
@Tag(name = "Customers")
class TimelineController {
    private final Customers customers;
    private final Timeline timeline;
    private final PersonalDataReads reads;

    TimelineController(Customers customers, Timeline timeline, PersonalDataReads reads) {
        this.customers = customers;
        this.timeline = timeline;
        this.reads = reads;
    }

    @GetMapping
    @Requires("customers:read")
    @Operation(operationId = "getTimeline", summary = "Everything that happened with a customer, newest first")
    Page<TimelineEntry> timeline(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<TimelineKind> kind,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (limit < 1 || limit > 200) {
            throw InvalidInput.malformed("limit", "limit is a whole number from 1 to 200.", "bad_limit");
        }
        reads.viewed("customer.timeline_viewed", "customer", id, customers.requireVisible(id));
        return timeline.page(id, kind, cursor, limit);
    }
}
