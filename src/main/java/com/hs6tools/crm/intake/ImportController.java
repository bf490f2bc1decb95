package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.jobs.Job;
import com.hs6tools.crm.platform.query.ListParameters;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/crm/imports")
@Tag(name = "Imports")
class ImportController {
    private final StartImport start;
    private final UndoImport undo;
    private final Preview preview;
    private final FileImports imports;
    private final Uploads uploads;

    ImportController(StartImport start, UndoImport undo, Preview preview, FileImports imports, Uploads uploads) {
        this.start = start;
        this.undo = undo;
        this.preview = preview;
        this.imports = imports;
        this.uploads = uploads;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires("imports:run")
    @Operation(operationId = "startImport", summary = "Take a file in; the job has the import's id")
    ResponseEntity<Job> start(
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file,
            @RequestPart("request") ImportRequest request) {
        var plan = start.check(request);
        return accepted(start.start(plan, uploads.keep(file, request.fileId())));
    }

    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires("imports:run")
    @Operation(
            operationId = "previewImport",
            summary = "What a file seems to hold: encoding, columns, first rows, a guess for each column")
    Preview.Answer preview(
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file,
            @RequestPart(name = "request", required = false) Preview.@Nullable Request request)
            throws IOException {
        var asked = request == null ? new Preview.Request(null, null, null, null) : request;
        return preview.of(uploads.keep(file, asked.fileId()), asked);
    }

    @GetMapping
    @Requires("imports:run")
    @Operation(operationId = "listImports", summary = "The imports so far, newest first")
    Page<FileImport> list(
            @RequestParam @ListParameters(of = FileImports.class) MultiValueMap<String, String> parameters) {
        return imports.page(parameters);
    }

    @GetMapping("/{id}")
    @Requires("imports:run")
    @Operation(operationId = "getImport", summary = "One import: what was asked, and what became of it")
    FileImport get(@PathVariable UUID id) {
        return imports.shown(id);
    }

    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires("imports:run")
    @Operation(operationId = "undoImport", summary = "Take an import back; what was changed since stays")
    ResponseEntity<Job> undo(@PathVariable UUID id) {
        return accepted(undo.undo(id));
    }

    private static ResponseEntity<Job> accepted(Job job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/crm/jobs/" + job.id()))
                .body(job);
    }
}
