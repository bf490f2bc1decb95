package com.hs6tools.crm.customers.labels;

import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tags, categories and industries alike; the path says which. */
@RestController
@RequestMapping("/api/crm/{labels:tags|categories|industries}")
@Tag(name = "Labels")
class LabelController {
    /** @param into the label that stays */
    @Schema(name = "LabelMerge")
    record Merge(UUID into) {}

    private final Labels labels;
    private final LabelQueries queries;

    LabelController(Labels labels, LabelQueries queries) {
        this.labels = labels;
        this.queries = queries;
    }

    @GetMapping
    @Requires("customers:read")
    @Operation(
            operationId = "listLabels",
            summary = "All labels of a kind, with the number of customers that carry them")
    Page<Label> list(
            @Parameter(schema = @Schema(allowableValues = {"tags", "categories", "industries"})) @PathVariable("labels")
                    String kind) {
        return Page.whole(queries.all(Kind.at(kind)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("labels:manage")
    @Operation(operationId = "createLabel", summary = "Make a label")
    ResponseEntity<Label> create(
            @Parameter(schema = @Schema(allowableValues = {"tags", "categories", "industries"})) @PathVariable("labels")
                    String kind,
            @RequestBody LabelInput input) {
        var made = queries.find(Kind.at(kind), labels.create(Kind.at(kind), input));
        return ResponseEntity.created(URI.create("/api/crm/" + kind + "/" + made.id()))
                .body(made);
    }

    @PatchMapping("/{id}")
    @Requires("labels:manage")
    @Operation(operationId = "patchLabel", summary = "Rename or recolour a label; its customers keep it")
    Label patch(
            @Parameter(schema = @Schema(allowableValues = {"tags", "categories", "industries"})) @PathVariable("labels")
                    String kind,
            @PathVariable UUID id,
            @RequestBody Patch<LabelInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        labels.revise(
                Kind.at(kind),
                id,
                patch,
                ExpectedVersion.of(ifMatch, patch.value().version()));
        return queries.find(Kind.at(kind), id);
    }

    @DeleteMapping("/{id}")
    @Requires("labels:manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteLabel", summary = "Delete a label and take it off all customers")
    void delete(
            @Parameter(schema = @Schema(allowableValues = {"tags", "categories", "industries"})) @PathVariable("labels")
                    String kind,
            @PathVariable UUID id) {
        labels.delete(Kind.at(kind), id);
    }

    @GetMapping("/{id}/merge")
    @Requires("labels:manage")
    @Operation(operationId = "previewLabelMerge", summary = "How many customers a merge would touch; changes nothing")
    MergePreview preview(
            @PathVariable("labels") String kind,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID into) {
        return queries.merging(Kind.at(kind), id, into);
    }

    @PostMapping("/{id}/merge")
    @Requires("labels:manage")
    @Operation(
            operationId = "mergeLabel",
            summary = "Give the customers of this label another one instead, and delete it")
    Label merge(
            @Parameter(schema = @Schema(allowableValues = {"tags", "categories", "industries"})) @PathVariable("labels")
                    String kind,
            @PathVariable UUID id,
            @RequestBody Merge merge) {
        labels.merge(Kind.at(kind), id, merge.into());
        return queries.find(Kind.at(kind), merge.into());
    }
}
