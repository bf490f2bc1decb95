package com.hs6tools.crm.commerce;

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
import org.springframework.web.bind.annotation.PatchMapping;
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
@RequestMapping("/api/crm")
@Tag(name = "Products")
class ProductController {
    private final ProductQueries queries;
    private final KeepProduct keep;

    ProductController(ProductQueries queries, KeepProduct keep) {
        this.queries = queries;
        this.keep = keep;
    }

    @GetMapping("/products")
    @Requires("products:read")
    @Operation(operationId = "listProducts", summary = "Products, filtered, sorted, paged by key")
    Page<Product> list(
            @RequestParam @ListParameters(of = ProductQueries.class, exported = true)
                    MultiValueMap<String, String> parameters) {
        return queries.page(parameters);
    }

    @PostMapping("/products")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("products:write")
    @Operation(operationId = "createProduct", summary = "Take a product into the catalogue")
    ResponseEntity<Product> create(@RequestBody ProductInput input) {
        var made = queries.find(keep.make(input));
        return ResponseEntity.created(URI.create("/api/crm/products/" + made.id()))
                .eTag(String.valueOf(made.version()))
                .body(made);
    }

    @GetMapping("/products/{id}")
    @Requires("products:read")
    @Operation(operationId = "getProduct", summary = "One product")
    ResponseEntity<Product> get(@PathVariable UUID id) {
        return record(queries.find(id));
    }

    @PutMapping("/products/{id}")
    @Requires("products:write")
    @Operation(operationId = "putProduct", summary = "Change the named fields of a product")
    ResponseEntity<Product> put(
            @PathVariable UUID id,
            @RequestBody Patch<ProductInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return patch(id, patch, ifMatch);
    }

    @PatchMapping(
            path = "/products/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @Requires("products:write")
    @Operation(operationId = "patchProduct", summary = "Change the named fields of a product (JSON merge patch)")
    ResponseEntity<Product> patch(
            @PathVariable UUID id,
            @RequestBody Patch<ProductInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        keep.change(id, patch, ExpectedVersion.of(ifMatch, patch.value().version()));
        return record(queries.find(id));
    }

    @DeleteMapping("/products/{id}")
    @Requires("products:write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteProduct", summary = "Take a product out of the catalogue; orders keep it")
    void delete(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        keep.delete(id, ExpectedVersion.of(ifMatch, null));
    }

    @GetMapping("/product-categories")
    @Requires("products:read")
    @Operation(operationId = "listProductCategories", summary = "The categories of products, with how many they hold")
    Page<ProductQueries.CategoryRow> categories() {
        return Page.whole(queries.categories());
    }

    private static ResponseEntity<Product> record(Product product) {
        return ResponseEntity.ok().eTag(String.valueOf(product.version())).body(product);
    }
}
