package com.hs6tools.crm.fields;

import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.http.SignedIn;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/custom-fields")
@Tag(name = "Custom fields")
class FieldController {
    /** @param ids in the order wanted; those not named come after them */
    @Schema(name = "CustomFieldOrder")
    record Order(@Nullable RecordKind record, @Nullable List<@Nullable UUID> ids) {}

    private final FieldStore store;
    private final DefineField definition;
    private final ArchiveField archive;

    FieldController(FieldStore store, DefineField definition, ArchiveField archive) {
        this.store = store;
        this.definition = definition;
        this.archive = archive;
    }

    @GetMapping
    @SignedIn
    @Operation(
            operationId = "listCustomFields",
            summary = "The fields of all kinds of records, in their order, archived ones among them")
    Page<CustomField> list() {
        return Page.whole(store.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("fields:manage")
    @Operation(operationId = "createCustomField", summary = "Give the records of a kind another field")
    ResponseEntity<CustomField> create(@RequestBody CustomFieldInput input) {
        var made = store.find(definition.define(input));
        return ResponseEntity.created(URI.create("/api/admin/custom-fields/" + made.id()))
                .eTag(String.valueOf(made.version()))
                .body(made);
    }

    @GetMapping("/{id}")
    @SignedIn
    @Operation(operationId = "getCustomField", summary = "One field")
    CustomField get(@PathVariable UUID id) {
        return store.find(id);
    }

    @PatchMapping("/{id}")
    @Requires("fields:manage")
    @Operation(operationId = "patchCustomField", summary = "Change names, choices, default, and whether it is needed")
    CustomField patch(
            @PathVariable UUID id,
            @RequestBody Patch<CustomFieldInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        definition.revise(id, patch, ExpectedVersion.of(ifMatch, patch.value().version()));
        return store.find(id);
    }

    @DeleteMapping("/{id}")
    @Requires("fields:manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "archiveCustomField", summary = "Take a field out of use; the values stay")
    void delete(@PathVariable UUID id) {
        archive.archive(id);
    }

    @PostMapping("/{id}/restore")
    @Requires("fields:manage")
    @Operation(operationId = "restoreCustomField", summary = "Take an archived field into use again, with its values")
    CustomField restore(@PathVariable UUID id) {
        archive.restore(id);
        return store.find(id);
    }

    @PutMapping("/order")
    @Requires("fields:manage")
    @Operation(operationId = "orderCustomFields", summary = "Put the fields of a kind of record in order")
    Page<CustomField> order(@RequestBody Order order) {
        archive.order(order.record(), order.ids());
        return Page.whole(store.all());
    }
}
