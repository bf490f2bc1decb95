package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.platform.files.AttachedFile;
import com.hs6tools.crm.platform.files.AttachedFiles;
import com.hs6tools.crm.platform.files.Attachments;
import com.hs6tools.crm.platform.files.FileNameInput;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/crm/opportunities/{id}/files")
@Tag(name = "Opportunities")
class OpportunityFileController {
    private final DealFiles target;
    private final Attachments attachments;
    private final AttachedFiles files;
    private final PersonalDataReads reads;
    private final Opportunities deals;

    OpportunityFileController(
            DealFiles target,
            Attachments attachments,
            AttachedFiles files,
            PersonalDataReads reads,
            Opportunities deals) {
        this.target = target;
        this.attachments = attachments;
        this.files = files;
        this.reads = reads;
        this.deals = deals;
    }

    @GetMapping
    @Requires("opportunities:read")
    @Operation(operationId = "listOpportunityFiles", summary = "The files of a deal, newest first")
    Page<AttachedFile> list(@PathVariable UUID id) {
        reads.viewed("opportunity.files_viewed", "opportunity", id, deals.requireVisible(id));
        return files.of(target.kind(), id);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("opportunities:write")
    @Operation(
            operationId = "attachOpportunityFiles",
            summary = "Attach files to a deal: one part named file for each; all are attached or none")
    List<AttachedFile> attach(
            @PathVariable UUID id, @RequestPart(name = "file", required = false) @Nullable List<MultipartFile> file) {
        return files.of(target.kind(), id, attachments.attach(target, id, file));
    }

    @PatchMapping("/{attachmentId}")
    @Requires("opportunities:write")
    @Operation(operationId = "renameOpportunityFile", summary = "Call a file of a deal something else")
    AttachedFile rename(@PathVariable UUID id, @PathVariable UUID attachmentId, @RequestBody FileNameInput input) {
        attachments.rename(target, id, attachmentId, input.name());
        return files.find(target.kind(), id, attachmentId);
    }

    @DeleteMapping("/{attachmentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires("opportunities:write")
    @Operation(
            operationId = "removeOpportunityFile",
            summary = "Take a file off a deal; it can be put back for 30 days")
    void remove(@PathVariable UUID id, @PathVariable UUID attachmentId) {
        attachments.remove(target, id, attachmentId);
    }

    @PostMapping("/{attachmentId}/restore")
    @Requires("opportunities:write")
    @Operation(operationId = "restoreOpportunityFile", summary = "Put a file back on a deal")
    AttachedFile restore(@PathVariable UUID id, @PathVariable UUID attachmentId) {
        attachments.restore(target, id, attachmentId);
        return files.find(target.kind(), id, attachmentId);
    }
}
