package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.http.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/leads/{id}")
@Tag(name = "Leads")
class LeadMoveController {
    /** @param reason why the lead is lost */
    @Schema(name = "LeadLossInput")
    record LossInput(@Nullable String reason) {}

    private final MoveLead moves;
    private final LeadQueries queries;

    LeadMoveController(MoveLead moves, LeadQueries queries) {
        this.moves = moves;
        this.queries = queries;
    }

    @PostMapping("/contact")
    @Requires("leads:write")
    @Operation(operationId = "contactLead", summary = "NEW to CONTACTED; counts as the first response")
    ResponseEntity<Lead> contact(@PathVariable UUID id) {
        return moved(id, LeadMove.CONTACT, null);
    }

    @PostMapping("/qualify")
    @Requires("leads:write")
    @Operation(operationId = "qualifyLead", summary = "CONTACTED to QUALIFIED")
    ResponseEntity<Lead> qualify(@PathVariable UUID id) {
        return moved(id, LeadMove.QUALIFY, null);
    }

    @PostMapping("/lose")
    @Requires("leads:write")
    @Operation(operationId = "loseLead", summary = "Give an open lead up, with the reason")
    ResponseEntity<Lead> lose(@PathVariable UUID id, @RequestBody LossInput input) {
        return moved(id, LeadMove.LOSE, input.reason());
    }

    @PostMapping("/reopen")
    @Requires("leads:write")
    @Operation(operationId = "reopenLead", summary = "Take a lost lead up again where it was lost")
    ResponseEntity<Lead> reopen(@PathVariable UUID id) {
        return moved(id, LeadMove.REOPEN, null);
    }

    private ResponseEntity<Lead> moved(UUID id, LeadMove move, @Nullable String reason) {
        moves.move(id, move, reason);
        var lead = queries.written(id);
        return ResponseEntity.ok().eTag(String.valueOf(lead.version())).body(lead);
    }
}
