package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the undoing of an import had to leave. */
@RestController
@RequestMapping("/api/crm/imports/{id}/kept")
@Tag(name = "Imports")
class KeptController {
    private final FileImports imports;
    private final KeptRows rows;

    KeptController(FileImports imports, KeptRows rows) {
        this.imports = imports;
        this.rows = rows;
    }

    @GetMapping
    @Requires("imports:run")
    @Operation(
            operationId = "listKeptRows",
            summary = "The first records that an undone import could not take back, each with the reason")
    Page<KeptRows.Kept> list(@PathVariable UUID id, @RequestParam(defaultValue = "100") int limit) {
        imports.find(id);
        return Page.whole(rows.first(id, Math.clamp(limit, 1, 1000)));
    }
}
