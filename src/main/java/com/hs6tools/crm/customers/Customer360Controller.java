package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.http.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Customers")
class Customer360Controller {
    private final Customer360Queries everything;

    Customer360Controller(Customer360Queries everything) {
        this.everything = everything;
    }

    @GetMapping("/api/crm/customers/{id}/360")
    @Requires("customers:read")
    @Operation(operationId = "getCustomer360", summary = "Everything about one customer")
    Customer360 everything(@PathVariable UUID id) throws InterruptedException {
        return everything.find(id);
    }
}
