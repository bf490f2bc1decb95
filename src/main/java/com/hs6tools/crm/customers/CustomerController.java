package com.hs6tools.crm.customers;

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
@RequestMapping("/api/crm/customers")
@Tag(name = "Customers")
class CustomerController {
    private final CustomerQueries queries;
    private final CustomerListQueries list;
    private final RegisterCustomer registration;
    private final ReviseCustomer revision;
    private final RemoveCustomer removal;

    CustomerController(
            CustomerQueries queries,
            CustomerListQueries list,
            RegisterCustomer registration,
            ReviseCustomer revision,
            RemoveCustomer removal) {
        this.queries = queries;
        this.list = list;
        this.registration = registration;
        this.revision = revision;
        this.removal = removal;
    }

    @GetMapping
    @Requires("customers:read")
    @Operation(operationId = "listCustomers", summary = "Customers, filtered, sorted, paged by key")
    Page<Customer> list(
            @RequestParam @ListParameters(of = CustomerList.class, exported = true)
                    MultiValueMap<String, String> parameters) {
        return list.page(parameters);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("customers:write")
    @Operation(operationId = "createCustomer", summary = "Take a new customer into the records")
    ResponseEntity<Customer> create(@RequestBody CustomerInput input) {
        var made = queries.written(registration.register(input));
        return ResponseEntity.created(URI.create("/api/crm/customers/" + made.id()))
                .eTag(String.valueOf(made.version()))
                .body(made);
    }

    @GetMapping("/{id}")
    @Requires("customers:read")
    @Operation(operationId = "getCustomer", summary = "One customer")
    ResponseEntity<Customer> get(@PathVariable UUID id) {
        return record(queries.find(id));
    }

    @PutMapping("/{id}")
    @Requires("customers:write")
    @Operation(operationId = "putCustomer", summary = "Change the named fields of a customer")
    ResponseEntity<Customer> put(
            @PathVariable UUID id,
            @RequestBody Patch<CustomerInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return patch(id, patch, ifMatch);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @Requires("customers:write")
    @Operation(operationId = "patchCustomer", summary = "Change the named fields of a customer (JSON merge patch)")
    ResponseEntity<Customer> patch(
            @PathVariable UUID id,
            @RequestBody Patch<CustomerInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        revision.revise(id, patch, ExpectedVersion.of(ifMatch, patch.value().version()));
        return record(queries.written(id));
    }

    @DeleteMapping("/{id}")
    @Requires("customers:delete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteCustomer", summary = "Delete a customer; it can be restored for 30 days")
    void delete(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        removal.delete(id, ExpectedVersion.of(ifMatch, null));
    }

    @PostMapping("/{id}/restore")
    @Requires("customers:delete")
    @Operation(operationId = "restoreCustomer", summary = "Bring a deleted customer back")
    ResponseEntity<Customer> restore(@PathVariable UUID id) {
        removal.restore(id);
        return record(queries.written(id));
    }

    private static ResponseEntity<Customer> record(Customer customer) {
        return ResponseEntity.ok().eTag(String.valueOf(customer.version())).body(customer);
    }
}
