package com.hs6tools.crm.platform.files;

import com.hs6tools.crm.platform.http.SignedIn;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/crm/files")
@Tag(name = "Files")
class FileController {
    /** Whatever is in it, a browser that shows it runs nothing of it. */
    private static final String NOTHING = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final StoredFiles files;
    private final ReadableFiles readable;
    private final PersonalDataReads reads;

    FileController(StoredFiles files, ReadableFiles readable, PersonalDataReads reads) {
        this.files = files;
        this.readable = readable;
        this.reads = reads;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @SignedIn
    @Operation(operationId = "uploadFile", summary = "Keep a file, to attach it to a record or to import it")
    ResponseEntity<StoredFile> upload(@RequestPart("file") MultipartFile file) {
        var stored = files.store(file);
        return ResponseEntity.created(URI.create("/api/crm/files/" + stored.id()))
                .body(stored);
    }

    @GetMapping("/{id}")
    @SignedIn
    @Operation(
            operationId = "downloadFile",
            summary = "The content of a file, always as a download, for whoever may see a record it is on",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<Resource> download(@PathVariable UUID id) {
        var file = readable.find(id);
        var whose = file.whose();
        if (whose != null) {
            reads.viewed(whose.kind() + ".file_downloaded", whose.kind(), whose.id(), whose.label());
        }
        var name = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", name.toString())
                .header("Content-Security-Policy", NOTHING)
                .header("Cache-Control", "private, no-store")
                .body(new FileSystemResource(files.open(id)));
    }
}
