package com.hs6tools.crm.prices;

import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.ListParameters;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/price-lists")
@Tag(name = "Prices")
class PriceListController {
    private final PriceListQueries queries;
    private final KeepPriceList lists;

    PriceListController(PriceListQueries queries, KeepPriceList lists) {
        this.queries = queries;
        this.lists = lists;
    }

    @GetMapping
    @Requires("prices:read")
    @Operation(operationId = "listPriceLists", summary = "Price lists, filtered, sorted, paged by key")
    Page<PriceListRow> list(
            @RequestParam @ListParameters(of = PriceListQueries.class) MultiValueMap<String, String> parameters) {
        return queries.page(parameters);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("prices:write")
    @Operation(
            operationId = "createPriceList",
            summary = "Another price list, for everybody, a tier or certain customers")
    ResponseEntity<PriceListDetails> create(@RequestBody PriceListInput input) {
        var made = queries.find(lists.make(input));
        return ResponseEntity.created(
                        URI.create("/api/crm/price-lists/" + made.row().id()))
                .eTag(String.valueOf(made.row().version()))
                .body(made);
    }

    @GetMapping("/{id}")
    @Requires("prices:read")
    @Operation(operationId = "getPriceList", summary = "One price list with the customers it is for")
    ResponseEntity<PriceListDetails> get(@PathVariable UUID id) {
        return record(queries.find(id));
    }

    @PutMapping("/{id}")
    @Requires("prices:write")
    @Operation(operationId = "putPriceList", summary = "Change the named fields of a price list")
    ResponseEntity<PriceListDetails> put(
            @PathVariable UUID id,
            @RequestBody Patch<PriceListInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        lists.change(id, patch, ExpectedVersion.of(ifMatch, patch.value().version()));
        return record(queries.find(id));
    }

    @DeleteMapping("/{id}")
    @Requires("prices:write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deletePriceList",
            summary = "Delete a price list; quotes keep the prices they took from it")
    void delete(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        lists.delete(id, ExpectedVersion.of(ifMatch, null));
    }

    private static ResponseEntity<PriceListDetails> record(PriceListDetails list) {
        return ResponseEntity.ok().eTag(String.valueOf(list.row().version())).body(list);
    }
}
