package com.hs6tools.crm.commerce;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.ListParameters;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm")
@Tag(name = "Orders")
class OrderController {
    private final OrderQueries queries;
    private final TakeOrders take;
    private final Customers customers;

    OrderController(OrderQueries queries, TakeOrders take, Customers customers) {
        this.queries = queries;
        this.take = take;
        this.customers = customers;
    }

    @GetMapping("/orders")
    @Requires("orders:read")
    @Operation(operationId = "listOrders", summary = "Orders, returns and adjustments, filtered, sorted, paged by key")
    Page<OrderRow> list(
            @RequestParam @ListParameters(of = OrderQueries.class, exported = true)
                    MultiValueMap<String, String> parameters) {
        return queries.page(parameters);
    }

    @GetMapping("/customers/{id}/orders")
    @Requires("orders:read")
    @Operation(operationId = "listCustomerOrders", summary = "The orders, returns and adjustments of one customer")
    Page<OrderRow> ofCustomer(
            @PathVariable UUID id,
            @RequestParam @ListParameters(of = OrderQueries.class) MultiValueMap<String, String> parameters) {
        customers.requireVisible(id);
        return queries.page(id, parameters);
    }

    @GetMapping("/orders/{id}")
    @Requires("orders:read")
    @Operation(operationId = "getOrder", summary = "One order, return or adjustment with its lines")
    OrderDetails get(@PathVariable UUID id) {
        return queries.find(id);
    }

    @PostMapping("/orders/bulk")
    @Requires("orders:write")
    @Operation(
            operationId = "takeOrders",
            summary = "Make or change up to 1,000 orders, found by external id; a wrong one fails alone")
    BulkOrders.Answer bulk(@RequestBody BulkOrders.Request request) {
        if (request.orders() == null) {
            throw InvalidInput.malformed("orders", "This is needed.", "required");
        }
        return new BulkOrders.Answer(take.take(request.orders()));
    }
}
