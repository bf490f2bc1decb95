package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.export.ListExport;
import com.hs6tools.crm.platform.export.ListExport.Column;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The lists of orders and products as files. */
@RestController
@RequestMapping("/api/crm")
@Hidden // the contract tells of it where it tells of the lists
class CommerceExport {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<Column<OrderRow>> ORDERS = List.of(
            new Column<>("id", OrderRow::id),
            new Column<>("kind", OrderRow::kind),
            new Column<>("externalId", OrderRow::externalId),
            new Column<>("number", OrderRow::number),
            new Column<>("customerId", OrderRow::customerId),
            new Column<>("customerName", OrderRow::customerName),
            new Column<>("status", OrderRow::status),
            new Column<>("paymentStatus", OrderRow::paymentStatus),
            new Column<>("placedAt", OrderRow::placedAt),
            new Column<>("currency", OrderRow::currency),
            new Column<>("total", OrderRow::total),
            new Column<>("refunded", OrderRow::refunded),
            new Column<>("lineCount", OrderRow::lineCount));

    private static final List<Column<Product>> PRODUCTS = List.of(
            new Column<>("id", Product::id),
            new Column<>("externalId", Product::externalId),
            new Column<>("sku", Product::sku),
            new Column<>("name", Product::name),
            new Column<>("category", Product::category),
            new Column<>("price", Product::price),
            new Column<>("stock", Product::stock),
            new Column<>("currency", Product::currency),
            new Column<>("active", Product::active),
            new Column<>("createdAt", Product::createdAt));

    private static final Column<Product> COST = new Column<>("cost", Product::cost);

    private final OrderQueries orders;
    private final ProductQueries products;
    private final ListExport export;

    CommerceExport(OrderQueries orders, ProductQueries products, ListExport export) {
        this.orders = orders;
        this.products = products;
        this.export = export;
    }

    @GetMapping(path = "/orders", params = "format")
    @Requires("orders:read")
    @Operation(operationId = "exportOrders", summary = "The list as a file (format=csv, xlsx or json)")
    ResponseEntity<StreamingResponseBody> orders(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        return file("orders", ORDERS, () -> orders.stream(parameters), request);
    }

    @GetMapping(
            path = "/orders",
            produces = {CSV, XLSX})
    @Requires("orders:read")
    @Operation(operationId = "exportOrdersByType", summary = "The list as a file (Accept: text/csv)")
    ResponseEntity<StreamingResponseBody> ordersByType(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        return orders(parameters, request);
    }

    @GetMapping(path = "/products", params = "format")
    @Requires("products:read")
    @Operation(operationId = "exportProducts", summary = "The list as a file (format=csv, xlsx or json)")
    ResponseEntity<StreamingResponseBody> products(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        var columns = new ArrayList<>(PRODUCTS);
        if (CommercePermissions.mayKnowCosts()) {
            columns.add(columns.size() - 4, COST);
        }
        return file("products", columns, () -> products.stream(parameters), request);
    }

    @GetMapping(
            path = "/products",
            produces = {CSV, XLSX})
    @Requires("products:read")
    @Operation(operationId = "exportProductsByType", summary = "The list as a file (Accept: text/csv)")
    ResponseEntity<StreamingResponseBody> productsByType(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        return products(parameters, request);
    }

    private <T> ResponseEntity<StreamingResponseBody> file(
            String name, List<Column<T>> columns, ListExport.Rows<T> rows, HttpServletRequest request) {
        var format = export.asked(request);
        if (format == null) {
            throw InvalidInput.malformed("format", "format is csv, xlsx or json.", "bad_format");
        }
        return export.of(name, format, columns, rows);
    }
}
