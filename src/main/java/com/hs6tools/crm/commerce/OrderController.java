package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.export.ListExport;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/orders")
@Tag(name = "Orders")
class OrderController {
    private static final List<ListExport.Column<OrderRow>> COLUMNS = List.of(
            new ListExport.Column<>("id", OrderRow::id),
            new ListExport.Column<>("kind", OrderRow::kind),
            new ListExport.Column<>("externalId", OrderRow::externalId),
            new ListExport.Column<>("number", OrderRow::number),
            new ListExport.Column<>("customerId", OrderRow::customerId),
            new ListExport.Column<>("customerName", OrderRow::customerName),
            new ListExport.Column<>("status", OrderRow::status),
            new ListExport.Column<>("paymentStatus", OrderRow::paymentStatus),
            new ListExport.Column<>("placedAt", OrderRow::placedAt),
            new ListExport.Column<>("currency", OrderRow::currency),
            new ListExport.Column<>("total", OrderRow::total),
            new ListExport.Column<>("refunded", OrderRow::refunded),
            new ListExport.Column<>("lineCount", OrderRow::lineCount));

    private final OrderQueries queries;
    private final TakeOrders take;
    private final ListExport export;

    OrderController(OrderQueries queries, TakeOrders take, ListExport export) {
        this.queries = queries;
        this.take = take;
        this.export = export;
    }

    @GetMapping
    @Requires("orders:read")
    @Operation(operationId = "listOrders", summary = "Orders, returns and adjustments, filtered, sorted, paged by key")
    ResponseEntity<?> list(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        var format = export.asked(request);
        return format == null
                ? ResponseEntity.ok(queries.page(parameters))
                : export.of("orders", format, COLUMNS, () -> queries.stream(parameters));
    }

    @GetMapping("/{id}")
    @Requires("orders:read")
    @Operation(operationId = "getOrder", summary = "One order, return or adjustment with its lines")
    OrderDetails get(@PathVariable UUID id) {
        return queries.find(id);
    }

    @PostMapping("/bulk")
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
