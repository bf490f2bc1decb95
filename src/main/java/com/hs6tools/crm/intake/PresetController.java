package com.hs6tools.crm.intake;

import com.hs6tools.crm.intake.OwnPresets.Preset;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/imports/presets")
@Tag(name = "Imports")
class PresetController {
    private final Presets presets;
    private final OwnPresets own;

    PresetController(Presets presets, OwnPresets own) {
        this.presets = presets;
        this.own = own;
    }

    @GetMapping
    @Requires("imports:run")
    @Operation(operationId = "listImportPresets", summary = "Kept ways to read a file; the program's own has no id")
    Page<Preset> list() {
        return Page.whole(presets.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("imports:run")
    @Operation(
            operationId = "keepImportPreset",
            summary = "Keep a way to read a file; one of the same name is replaced")
    ResponseEntity<Preset> keep(@RequestBody OwnPresets.Input input) {
        var kept = own.keep(input);
        return ResponseEntity.created(URI.create("/api/crm/imports/presets/" + kept.id()))
                .body(kept);
    }

    @DeleteMapping("/{id}")
    @Requires("imports:run")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteImportPreset", summary = "Forget a way to read a file")
    void forget(@PathVariable UUID id) {
        own.forget(id);
    }
}
