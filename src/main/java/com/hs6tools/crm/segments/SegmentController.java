package com.hs6tools.crm.segments;

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
@RequestMapping("/api/crm/segments")
@Tag(name = "Segments")
class SegmentController {
    private final SegmentList list;
    private final DefineSegment definition;
    private final RemoveSegment removal;

    SegmentController(SegmentList list, DefineSegment definition, RemoveSegment removal) {
        this.list = list;
        this.definition = definition;
        this.removal = removal;
    }

    @GetMapping
    @Requires("segments:read")
    @Operation(operationId = "listSegments", summary = "Segments: shared ones and one's own")
    Page<Segment> list(@RequestParam @ListParameters(of = SegmentList.class) MultiValueMap<String, String> parameters) {
        return list.page(parameters);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("segments:write")
    @Operation(operationId = "createSegment", summary = "Make a segment; a job fills it")
    ResponseEntity<Segment> create(@RequestBody SegmentInput input) {
        var made = list.find(definition.define(input));
        return ResponseEntity.created(URI.create("/api/crm/segments/" + made.id()))
                .eTag(String.valueOf(made.version()))
                .body(made);
    }

    @GetMapping("/{id}")
    @Requires("segments:read")
    @Operation(operationId = "getSegment", summary = "One segment, and what is wrong with its rules by now")
    ResponseEntity<Segment> get(@PathVariable UUID id) {
        return record(id);
    }

    @PutMapping("/{id}")
    @Requires("segments:write")
    @Operation(operationId = "putSegment", summary = "Change the named fields of a segment")
    ResponseEntity<Segment> put(
            @PathVariable UUID id,
            @RequestBody Patch<SegmentInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return patch(id, patch, ifMatch);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @Requires("segments:write")
    @Operation(operationId = "patchSegment", summary = "Change the named fields of a segment (JSON merge patch)")
    ResponseEntity<Segment> patch(
            @PathVariable UUID id,
            @RequestBody Patch<SegmentInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        definition.revise(id, patch, ExpectedVersion.of(ifMatch, patch.value().version()));
        return record(id);
    }

    @DeleteMapping("/{id}")
    @Requires("segments:write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteSegment", summary = "Delete a segment; it can be restored for 30 days")
    void delete(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        removal.delete(id, ExpectedVersion.of(ifMatch, null));
    }

    @PostMapping("/{id}/restore")
    @Requires("segments:write")
    @Operation(
            operationId = "restoreSegment",
            summary = "Bring a deleted segment back; a job looks its members up anew")
    ResponseEntity<Segment> restore(@PathVariable UUID id) {
        removal.restore(id);
        return record(id);
    }

    private ResponseEntity<Segment> record(UUID id) {
        var segment = list.find(id);
        return ResponseEntity.ok().eTag(String.valueOf(segment.version())).body(segment);
    }
}
