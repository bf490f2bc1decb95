package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/business-units")
@Tag(name = "Business units")
class BusinessUnitController {
    private final UnitDirectory directory;
    private final FoundUnit found;

    BusinessUnitController(UnitDirectory directory, FoundUnit found) {
        this.directory = directory;
        this.found = found;
    }

    @GetMapping
    @Requires(IdentityPermissions.UNITS)
    @Operation(operationId = "listBusinessUnits", summary = "Every business unit of this installation")
    Page<UnitDirectory.Unit> list() {
        found.checkFirst();
        return Page.whole(directory.units());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(IdentityPermissions.UNITS)
    @Operation(operationId = "createBusinessUnit", summary = "Make another business unit with an admin of its own")
    ResponseEntity<UnitDirectory.Unit> create(@RequestBody FoundUnit.UnitInput input) {
        var id = found.found(input);
        return ResponseEntity.created(URI.create("/api/admin/business-units/" + id))
                .body(directory.find(id));
    }
}
