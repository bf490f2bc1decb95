package com.hs6tools.crm.leads;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotAllowed;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/leads/{id}/convert")
@Tag(name = "Leads")
class LeadConversionController {
    private static final String CUSTOMERS = "customers:write";

    private final ConvertLead conversion;
    private final LeadQueries leads;
    private final Customers customers;

    LeadConversionController(ConvertLead conversion, LeadQueries leads, Customers customers) {
        this.conversion = conversion;
        this.leads = leads;
        this.customers = customers;
    }

    @GetMapping
    @Requires("leads:write")
    @Operation(operationId = "previewConversion", summary = "The customers a lead may be already")
    Conversion.Preview preview(@PathVariable UUID id) {
        return conversion.preview(leads.find(id));
    }

    @PostMapping
    @Requires("leads:write")
    @Operation(
            operationId = "convertLead",
            summary =
                    "Make a customer of a lead, or let it join one, with a deal and a quote; a repeat answers the same")
    Conversion convert(
            @PathVariable UUID id,
            @RequestBody(required = false) Conversion.@Nullable Input input,
            @Parameter(hidden = true) @RequestHeader(name = "Content-Type", required = false) @Nullable String type) {
        if (input == null && type != null) {
            throw InvalidInput.malformed("", "A JSON body is needed, or none at all and no Content-Type.", "no_body");
        }
        if (!Acting.now().may(CUSTOMERS)) {
            throw new NotAllowed(CUSTOMERS);
        }
        var asked = input == null ? Conversion.Input.OPEN : input;
        WhatFollows.requireRights(asked);
        var done = conversion.convert(id, asked);
        var name = customers.names(List.of(done.customerId())).getOrDefault(done.customerId(), "");
        return new Conversion(
                id, done.customerId(), name, done.joined(), done.opportunityId(), done.quoteId(), leads.written(id));
    }
}
