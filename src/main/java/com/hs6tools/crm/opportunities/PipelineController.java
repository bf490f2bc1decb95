package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/pipelines")
@Tag(name = "Opportunities")
class PipelineController {
    private final Pipelines pipelines;
    private final ArrangePipeline arranging;

    PipelineController(Pipelines pipelines, ArrangePipeline arranging) {
        this.pipelines = pipelines;
        this.arranging = arranging;
    }

    @GetMapping
    @Requires("opportunities:read")
    @Operation(
            operationId = "listPipelines",
            summary = "The ways deals go, each with its stages; the standard one first")
    Page<Pipeline> list() {
        return Page.whole(pipelines.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("pipelines:manage")
    @Operation(operationId = "createPipeline", summary = "Another pipeline with stages of its own")
    ResponseEntity<Pipeline> create(@RequestBody PipelineInput input) {
        var id = arranging.make(input);
        return ResponseEntity.created(URI.create("/api/crm/pipelines/" + id)).body(pipelines.find(id));
    }

    @GetMapping("/{id}")
    @Requires("opportunities:read")
    @Operation(operationId = "getPipeline", summary = "One pipeline with its stages")
    Pipeline get(@PathVariable UUID id) {
        return pipelines.find(id);
    }

    @PutMapping("/{id}")
    @Requires("pipelines:manage")
    @Operation(
            operationId = "putPipeline",
            summary = "Name a pipeline and arrange its stages; those left out are taken away if no deal is in them")
    Pipeline put(@PathVariable UUID id, @RequestBody Patch<PipelineInput> patch) {
        arranging.change(id, patch);
        return pipelines.find(id);
    }

    @DeleteMapping("/{id}")
    @Requires("pipelines:manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deletePipeline",
            summary = "Take away a pipeline that no deal is in; never the standard one")
    void delete(@PathVariable UUID id) {
        arranging.remove(id);
    }
}
