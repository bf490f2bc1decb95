package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.http.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Customers")
class LifecycleController {
    private final CustomerLifecycle lifecycle;
    private final CustomerQueries queries;

    LifecycleController(CustomerLifecycle lifecycle, CustomerQueries queries) {
        this.lifecycle = lifecycle;
        this.queries = queries;
    }

    @PutMapping("/api/crm/customers/{id}/lifecycle")
    @Requires("customers:write")
    @Operation(
            operationId = "setLifecycle",
            summary = "Set the lifecycle stage by hand with a reason; null leaves it to the rules again")
    Customer set(@PathVariable UUID id, @RequestBody CustomerLifecycle.Override wish) {
        lifecycle.set(id, wish);
        return queries.find(id);
    }
}
