package com.hs6tools.crm.customers.activity;

import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.ListParameters;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/customers/{customerId}/interactions")
@Tag(name = "Customers")
class InteractionController {
    private final LogInteraction log;
    private final InteractionQueries queries;

    InteractionController(LogInteraction log, InteractionQueries queries) {
        this.log = log;
        this.queries = queries;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("interactions:write")
    @Operation(operationId = "logInteraction", summary = "Note a contact with a customer")
    ResponseEntity<Interaction> log(@PathVariable UUID customerId, @RequestBody InteractionInput input) {
        var logged = queries.find(customerId, log.log(customerId, input));
        return ResponseEntity.created(URI.create("/api/crm/customers/" + customerId + "/interactions/" + logged.id()))
                .body(logged);
    }

    @GetMapping
    @Requires("customers:read")
    @Operation(operationId = "listInteractions", summary = "Contacts with a customer, newest first")
    Page<Interaction> list(
            @PathVariable UUID customerId,
            @RequestParam @ListParameters(of = InteractionQueries.class) MultiValueMap<String, String> parameters) {
        return queries.page(customerId, parameters);
    }

    @GetMapping("/{id}")
    @Requires("customers:read")
    @Operation(operationId = "getInteraction", summary = "One contact with a customer")
    Interaction get(@PathVariable UUID customerId, @PathVariable UUID id) {
        return queries.find(customerId, id);
    }
}
