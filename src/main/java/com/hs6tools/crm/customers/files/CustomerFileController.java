package com.hs6tools.crm.customers.files;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.files.AttachedFile;
import com.hs6tools.crm.platform.files.AttachedFiles;
import com.hs6tools.crm.platform.files.Attachments;
import com.hs6tools.crm.platform.files.FileNameInput;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.ListParameters;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/crm/customers/{id}/files")
@Tag(name = "Customers")
class CustomerFileController {
    private final CustomerFiles target;
    private final Attachments attachments;
    private final AttachedFiles files;
    private final PersonalDataReads reads;
    private final Customers customers;
    private final FilesOfCustomer sources;

    CustomerFileController(
            CustomerFiles target,
            Attachments attachments,
            AttachedFiles files,
            PersonalDataReads reads,
            Customers customers,
            FilesOfCustomer sources) {
        this.sources = sources;
        this.target = target;
        this.attachments = attachments;
        this.files = files;
        this.reads = reads;
        this.customers = customers;
    }

    @GetMapping
    @Requires("customers:read")
    @Operation(
            operationId = "listCustomerFiles",
            summary = "The files of a customer, of his deals and of what was said, as far as they may be seen")
    Page<AttachedFile> list(
            @PathVariable UUID id,
            @RequestParam @ListParameters(of = AttachedFiles.class) MultiValueMap<String, String> parameters) {
        var name = customers.requireVisible(id);
        var page = sources.page(id, parameters);
        reads.viewed("customer.files_viewed", "customer", id, name);
        return page;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("customers:write")
    @Operation(
            operationId = "attachCustomerFiles",
            summary = "Attach files to a customer: one part named file for each; all are attached or none")
    List<AttachedFile> attach(
            @PathVariable UUID id, @RequestPart(name = "file", required = false) @Nullable List<MultipartFile> file) {
        return files.of(target.kind(), id, attachments.attach(target, id, file));
    }

    @PatchMapping("/{attachmentId}")
    @Requires("customers:write")
    @Operation(operationId = "renameCustomerFile", summary = "Call a file of a customer something else")
    AttachedFile rename(@PathVariable UUID id, @PathVariable UUID attachmentId, @RequestBody FileNameInput input) {
        attachments.rename(target, id, attachmentId, input.name());
        return files.find(target.kind(), id, attachmentId);
    }

    @DeleteMapping("/{attachmentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires("customers:write")
    @Operation(
            operationId = "removeCustomerFile",
            summary = "Take a file off a customer; it can be put back for 30 days")
    void remove(@PathVariable UUID id, @PathVariable UUID attachmentId) {
        attachments.remove(target, id, attachmentId);
    }

    @PostMapping("/{attachmentId}/restore")
    @Requires("customers:write")
    @Operation(operationId = "restoreCustomerFile", summary = "Put a file back on a customer")
    AttachedFile restore(@PathVariable UUID id, @PathVariable UUID attachmentId) {
        attachments.restore(target, id, attachmentId);
        return files.find(target.kind(), id, attachmentId);
    }
}
