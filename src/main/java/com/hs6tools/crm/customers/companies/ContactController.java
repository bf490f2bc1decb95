package com.hs6tools.crm.customers.companies;

import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/customers/{id}/contacts")
@Tag(name = "Contacts")
class ContactController {
    private final ContactQueries queries;
    private final KeepContact keeping;

    ContactController(ContactQueries queries, KeepContact keeping) {
        this.queries = queries;
        this.keeping = keeping;
    }

    @GetMapping
    @Requires("customers:read")
    @Operation(operationId = "listContacts", summary = "The people at a company, the one to talk to first at the top")
    Page<Contact> list(@PathVariable UUID id) {
        return queries.of(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("customers:write")
    @Operation(operationId = "createContact", summary = "Note somebody at a company")
    ResponseEntity<Contact> create(@PathVariable UUID id, @RequestBody ContactInput input) {
        var made = queries.written(id, keeping.add(id, input));
        return ResponseEntity.created(URI.create("/api/crm/customers/" + id + "/contacts/" + made.id()))
                .eTag(String.valueOf(made.version()))
                .body(made);
    }

    @GetMapping("/{contactId}")
    @Requires("customers:read")
    @Operation(operationId = "getContact", summary = "One person at a company")
    ResponseEntity<Contact> get(@PathVariable UUID id, @PathVariable UUID contactId) {
        return record(queries.find(id, contactId));
    }

    @PatchMapping("/{contactId}")
    @Requires("customers:write")
    @Operation(operationId = "patchContact", summary = "Change the named fields of a contact")
    ResponseEntity<Contact> patch(
            @PathVariable UUID id,
            @PathVariable UUID contactId,
            @RequestBody Patch<ContactInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        keeping.revise(
                id, contactId, patch, ExpectedVersion.of(ifMatch, patch.value().version()));
        return record(queries.written(id, contactId));
    }

    @DeleteMapping("/{contactId}")
    @Requires("customers:write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteContact", summary = "Delete a contact; it can be restored")
    void delete(
            @PathVariable UUID id,
            @PathVariable UUID contactId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        keeping.remove(id, contactId, ExpectedVersion.of(ifMatch, null));
    }

    @PostMapping("/{contactId}/restore")
    @Requires("customers:write")
    @Operation(operationId = "restoreContact", summary = "Bring a deleted contact back")
    ResponseEntity<Contact> restore(@PathVariable UUID id, @PathVariable UUID contactId) {
        keeping.restore(id, contactId);
        return record(queries.written(id, contactId));
    }

    private static ResponseEntity<Contact> record(Contact contact) {
        return ResponseEntity.ok().eTag(String.valueOf(contact.version())).body(contact);
    }
}
