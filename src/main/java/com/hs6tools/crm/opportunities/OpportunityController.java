package com.hs6tools.crm.opportunities;

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
@RequestMapping("/api/crm/opportunities")
@Tag(name = "Opportunities")
class OpportunityController {
    private final OpportunityQueries queries;
    private final OpenOpportunity opening;
    private final ReviseOpportunity revision;
    private final MoveOpportunity moving;
    private final RemoveOpportunity removal;

    OpportunityController(
            OpportunityQueries queries,
            OpenOpportunity opening,
            ReviseOpportunity revision,
            MoveOpportunity moving,
            RemoveOpportunity removal) {
        this.queries = queries;
        this.opening = opening;
        this.revision = revision;
        this.moving = moving;
        this.removal = removal;
    }

    @GetMapping
    @Requires("opportunities:read")
    @Operation(operationId = "listOpportunities", summary = "Deals, filtered, sorted, paged by key")
    Page<OpportunityRow> list(
            @RequestParam @ListParameters(of = OpportunityList.class, exported = true)
                    MultiValueMap<String, String> parameters) {
        return queries.page(parameters);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("opportunities:write")
    @Operation(operationId = "createOpportunity", summary = "Begin a deal with a customer")
    ResponseEntity<OpportunityDetails> create(@RequestBody OpportunityInput input) {
        var made = queries.written(opening.open(input));
        return ResponseEntity.created(
                        URI.create("/api/crm/opportunities/" + made.row().id()))
                .eTag(String.valueOf(made.row().version()))
                .body(made);
    }

    @GetMapping("/{id}")
    @Requires("opportunities:read")
    @Operation(operationId = "getOpportunity", summary = "One deal with its way through the stages")
    ResponseEntity<OpportunityDetails> get(@PathVariable UUID id) {
        return record(queries.find(id));
    }

    @PutMapping("/{id}")
    @Requires("opportunities:write")
    @Operation(
            operationId = "putOpportunity",
            summary = "Change the named fields of a deal; a stage that is named moves it")
    ResponseEntity<OpportunityDetails> put(
            @PathVariable UUID id,
            @RequestBody Patch<OpportunityInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return patch(id, patch, ifMatch);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @Requires("opportunities:write")
    @Operation(operationId = "patchOpportunity", summary = "Change the named fields of a deal (JSON merge patch)")
    ResponseEntity<OpportunityDetails> patch(
            @PathVariable UUID id,
            @RequestBody Patch<OpportunityInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        revision.revise(id, patch, ExpectedVersion.of(ifMatch, patch.value().version()));
        return record(queries.written(id));
    }

    @PostMapping("/{id}/move")
    @Requires("opportunities:write")
    @Operation(
            operationId = "moveOpportunity",
            summary = "Move a deal to another stage; 409 names where it is when somebody else was quicker")
    ResponseEntity<OpportunityDetails> move(
            @PathVariable UUID id,
            @RequestBody MoveInput input,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        moving.move(id, input, ExpectedVersion.of(ifMatch, input.version()));
        return record(queries.written(id));
    }

    @DeleteMapping("/{id}")
    @Requires("opportunities:delete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteOpportunity", summary = "Delete a deal; it can be restored for 30 days")
    void delete(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        removal.delete(id, ExpectedVersion.of(ifMatch, null));
    }

    @PostMapping("/{id}/restore")
    @Requires("opportunities:delete")
    @Operation(operationId = "restoreOpportunity", summary = "Bring a deleted deal back")
    ResponseEntity<OpportunityDetails> restore(@PathVariable UUID id) {
        removal.restore(id);
        return record(queries.written(id));
    }

    private static ResponseEntity<OpportunityDetails> record(OpportunityDetails deal) {
        return ResponseEntity.ok().eTag(String.valueOf(deal.row().version())).body(deal);
    }
}
