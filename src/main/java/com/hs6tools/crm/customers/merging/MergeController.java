package com.hs6tools.crm.customers.merging;

import com.hs6tools.crm.platform.http.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Duplicates")
class MergeController {
    /** The merges of one customer. */
    @Schema(name = "CustomerMerges")
    record Merges(List<MergeRow> items) {}

    private final MergeCustomers merging;
    private final UndoMerge undoing;
    private final MergeQueries queries;

    MergeController(MergeCustomers merging, UndoMerge undoing, MergeQueries queries) {
        this.merging = merging;
        this.undoing = undoing;
        this.queries = queries;
    }

    @PostMapping("/api/crm/customers/{id}/merge")
    @Requires("customers:merge")
    @Operation(
            operationId = "mergeCustomers",
            summary = "Merge another customer into this one, or see what would come of it (dryRun)")
    MergeOutcome merge(@PathVariable UUID id, @RequestBody MergeInput input) {
        return merging.merge(id, input);
    }

    @GetMapping("/api/crm/customers/{id}/merges")
    @Requires("customers:read")
    @Operation(operationId = "listMerges", summary = "Who was merged into this customer, the latest first")
    Merges merges(@PathVariable UUID id) {
        return new Merges(queries.of(id));
    }

    @PostMapping("/api/crm/merges/{id}/undo")
    @Requires("customers:merge")
    @Operation(operationId = "undoMerge", summary = "Make two customers of one again")
    MergeRow undo(@PathVariable UUID id) {
        return queries.one(undoing.undo(id).id());
    }
}
