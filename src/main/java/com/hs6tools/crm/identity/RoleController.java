package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Requires;
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
@RequestMapping("/api/admin/roles")
@Tag(name = "Roles")
class RoleController {
    private final RoleQueries queries;
    private final DefineRole define;

    RoleController(RoleQueries queries, DefineRole define) {
        this.queries = queries;
        this.define = define;
    }

    @GetMapping
    @Requires({"roles:manage", "people:manage"})
    @Operation(operationId = "listRoles", summary = "Roles, and every right there is")
    RoleQueries.Listing list() {
        return queries.listing();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("roles:manage")
    @Operation(operationId = "createRole", summary = "Make a role of one's own")
    ResponseEntity<Role> create(@RequestBody RoleInput input) {
        var id = define.make(input);
        return ResponseEntity.created(URI.create("/api/admin/roles/" + id)).body(queries.find(id));
    }

    @PatchMapping("/{id}")
    @Requires("roles:manage")
    @Operation(operationId = "updateRole", summary = "Change a role's name, scope or rights")
    Role change(
            @PathVariable UUID id,
            @RequestBody Patch<RoleInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        define.change(id, patch, ExpectedVersion.of(ifMatch, patch.value().version()));
        return queries.find(id);
    }

    @DeleteMapping("/{id}")
    @Requires("roles:manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteRole", summary = "Remove a role of one's own that nobody has")
    void remove(@PathVariable UUID id) {
        define.remove(id);
    }
}
