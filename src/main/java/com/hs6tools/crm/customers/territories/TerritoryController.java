package com.hs6tools.crm.customers.territories;

import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Requires;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/territories")
@Tag(name = "Territories")
class TerritoryController {
    static final String MANAGE = "territories:manage";

    @Schema(name = "Territories")
    record All(List<Territory> items) {}

    @Schema(name = "TerritoryOrder")
    record Order(@Nullable List<UUID> ids) {}

    private final KeepTerritory territories;
    private final TerritoryStore store;

    TerritoryController(KeepTerritory territories, TerritoryStore store) {
        this.territories = territories;
        this.store = store;
    }

    @GetMapping
    @Requires("customers:read")
    @Operation(
            operationId = "listTerritories",
            summary = "All territories, by rank, with how many customers are in each")
    All list() {
        return new All(store.counted());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(MANAGE)
    @Operation(operationId = "createTerritory", summary = "Make a territory, the last by rank")
    ResponseEntity<Territory> create(@RequestBody Territory.Input input) {
        var made = store.find(territories.make(input));
        return ResponseEntity.created(URI.create("/api/crm/territories/" + made.id()))
                .body(made);
    }

    @GetMapping("/{id}")
    @Requires("customers:read")
    @Operation(operationId = "getTerritory", summary = "One territory")
    Territory get(@PathVariable UUID id) {
        return store.find(id);
    }

    @PutMapping("/{id}")
    @Requires(MANAGE)
    @Operation(operationId = "putTerritory", summary = "Change the named parts of a territory")
    Territory put(@PathVariable UUID id, @RequestBody Patch<Territory.Input> patch) {
        territories.change(id, patch, ExpectedVersion.of(null, patch.value().version()));
        return store.find(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(MANAGE)
    @Operation(
            operationId = "deleteTerritory",
            summary = "Delete a territory; its customers and leads go to the next that fits, its deals keep it")
    void delete(@PathVariable UUID id) {
        territories.delete(id);
    }

    @PutMapping("/order")
    @Requires(MANAGE)
    @Operation(operationId = "rankTerritories", summary = "Say in which order the territories hold")
    All rank(@RequestBody Order order) {
        territories.rank(order.ids());
        return new All(store.counted());
    }
}
