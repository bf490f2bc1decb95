package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.ListParameters;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/leads")
@Tag(name = "Leads")
class LeadController {
    private final LeadQueries queries;
    private final LeadListQueries list;
    private final RegisterLead registration;
    private final ReviseLead revision;
    private final RemoveLead removal;

    LeadController(
            LeadQueries queries,
            LeadListQueries list,
            RegisterLead registration,
            ReviseLead revision,
            RemoveLead removal) {
        this.queries = queries;
        this.list = list;
        this.registration = registration;
        this.revision = revision;
        this.removal = removal;
    }

    @GetMapping
    @Requires("leads:read")
    @Operation(operationId = "listLeads", summary = "Leads, filtered, sorted, paged by key")
    Page<Lead> list(
            @RequestParam @ListParameters(of = LeadList.class, exported = true)
                    MultiValueMap<String, String> parameters) {
        return list.page(parameters);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("leads:write")
    @Operation(operationId = "createLead", summary = "Take a new lead into the records")
    ResponseEntity<Lead> create(@RequestBody LeadInput input) {
        var made = queries.written(registration.register(input));
        return ResponseEntity.created(URI.create("/api/crm/leads/" + made.id()))
                .eTag(String.valueOf(made.version()))
                .body(made);
    }

    @GetMapping("/{id}")
    @Requires("leads:read")
    @Operation(operationId = "getLead", summary = "One lead")
    ResponseEntity<Lead> get(@PathVariable UUID id) {
        return record(queries.find(id));
    }

    @PutMapping("/{id}")
    @Requires("leads:write")
    @Operation(operationId = "putLead", summary = "Change the named fields of a lead")
    ResponseEntity<Lead> put(
            @PathVariable UUID id,
            @RequestBody Patch<LeadInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return patch(id, patch, ifMatch);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @Requires("leads:write")
    @Operation(operationId = "patchLead", summary = "Change the named fields of a lead (JSON merge patch)")
    ResponseEntity<Lead> patch(
            @PathVariable UUID id,
            @RequestBody Patch<LeadInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        revision.revise(id, patch, ExpectedVersion.of(ifMatch, patch.value().version()));
        return record(queries.written(id));
    }

    @DeleteMapping("/{id}")
    @Requires("leads:delete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteLead", summary = "Delete a lead; it can be restored for 30 days")
    void delete(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        removal.delete(id, ExpectedVersion.of(ifMatch, null));
    }

    @PostMapping("/{id}/restore")
    @Requires("leads:delete")
    @Operation(operationId = "restoreLead", summary = "Bring a deleted lead back")
    ResponseEntity<Lead> restore(@PathVariable UUID id) {
        removal.restore(id);
        return record(queries.written(id));
    }

    private static ResponseEntity<Lead> record(Lead lead) {
        return ResponseEntity.ok().eTag(String.valueOf(lead.version())).body(lead);
    }
}
