package com.hs6tools.crm.leads;

import com.hs6tools.crm.customers.activity.InteractionInput;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.ListParameters;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/leads/{leadId}/interactions")
@Tag(name = "Leads")
class LeadInteractionController {
    private final LogLeadInteraction log;
    private final LeadInteractionQueries queries;
    private final Leads leads;
    private final PersonalDataReads reads;

    LeadInteractionController(
            LogLeadInteraction log, LeadInteractionQueries queries, Leads leads, PersonalDataReads reads) {
        this.log = log;
        this.queries = queries;
        this.leads = leads;
        this.reads = reads;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("leads:write")
    @Operation(
            operationId = "logLeadInteraction",
            summary = "Note a contact with a lead; the first one that reaches out is the first response")
    ResponseEntity<LeadInteraction> log(@PathVariable UUID leadId, @RequestBody InteractionInput input) {
        var logged = queries.find(leadId, log.log(leadId, input));
        return ResponseEntity.created(URI.create("/api/crm/leads/" + leadId + "/interactions/" + logged.id()))
                .body(logged);
    }

    @GetMapping
    @Requires("leads:read")
    @Operation(operationId = "listLeadInteractions", summary = "Contacts with a lead, newest first")
    Page<LeadInteraction> list(
            @PathVariable UUID leadId,
            @RequestParam @ListParameters(of = LeadInteractionQueries.class) MultiValueMap<String, String> parameters) {
        var page = queries.page(leadId, parameters);
        viewed(leadId);
        return page;
    }

    @GetMapping("/{id}")
    @Requires("leads:read")
    @Operation(operationId = "getLeadInteraction", summary = "One contact with a lead")
    LeadInteraction get(@PathVariable UUID leadId, @PathVariable UUID id) {
        viewed(leadId);
        return queries.find(leadId, id);
    }

    private void viewed(UUID lead) {
        reads.viewed("lead.interactions_viewed", "lead", lead, leads.requireVisible(lead));
    }
}
