package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.files.StoredFile;
import com.hs6tools.crm.platform.files.StoredFiles;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.jobs.Job;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/crm/imports")
@Tag(name = "Imports")
class ImportController {
    private final StartImport start;
    private final FileImports imports;
    private final StoredFiles files;

    ImportController(StartImport start, FileImports imports, StoredFiles files) {
        this.start = start;
        this.imports = imports;
        this.files = files;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires("imports:run")
    @Operation(operationId = "startImport", summary = "Take a file in; the job has the import's id")
    ResponseEntity<Job> start(
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file,
            @RequestPart("request") ImportRequest request)
            throws IOException {
        var plan = start.check(request);
        var job = start.start(plan, kept(file, request.fileId()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/crm/jobs/" + job.id()))
                .body(job);
    }

    @GetMapping("/{id}")
    @Requires("imports:run")
    @Operation(operationId = "getImport", summary = "One import: what was asked, and what became of it")
    FileImport get(@PathVariable UUID id) {
        return imports.find(id);
    }

    private StoredFile kept(@Nullable MultipartFile file, @Nullable UUID fileId) throws IOException {
        if (file == null) {
            if (fileId == null) {
                throw InvalidInput.field("file", "Send a file, or the fileId of one kept before.", "required");
            }
            return files.find(fileId);
        }
        try (var content = file.getInputStream()) {
            var name = file.getOriginalFilename();
            return files.store(content, name == null ? "file" : name, "application/octet-stream");
        }
    }
}
