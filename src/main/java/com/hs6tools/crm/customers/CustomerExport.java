package com.hs6tools.crm.customers;

import com.hs6tools.crm.fields.CustomFields;
import com.hs6tools.crm.fields.FieldColumns;
import com.hs6tools.crm.fields.RecordKind;
import com.hs6tools.crm.platform.export.ListExport;
import com.hs6tools.crm.platform.export.ListExport.Column;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of customers as a file: the same address and filters, another format or Accept. */
@RestController
@RequestMapping("/api/crm/customers")
@Hidden // the contract tells of it where it tells of the list
class CustomerExport {
    private static final List<Column<Customer>> COLUMNS = List.of(
            new Column<>("id", Customer::id),
            new Column<>("externalId", Customer::externalId),
            new Column<>("type", Customer::type),
            new Column<>("name", Customer::name),
            new Column<>("firstName", Customer::firstName),
            new Column<>("lastName", Customer::lastName),
            new Column<>("company", Customer::company),
            new Column<>("email", Customer::email),
            new Column<>("phone", Customer::phone),
            new Column<>("industry", Customer::industry),
            new Column<>("companySize", Customer::companySize),
            new Column<>("country", Customer::country),
            new Column<>("city", Customer::city),
            new Column<>("language", Customer::language),
            new Column<>("leadSource", Customer::leadSource),
            new Column<>("ownerId", Customer::ownerId),
            new Column<>("tags", c -> String.join(", ", c.tags())),
            new Column<>("categories", c -> String.join(", ", c.categories())),
            new Column<>("tier", Customer::tier),
            new Column<>("healthScore", Customer::healthScore),
            new Column<>("lifecycleStage", Customer::lifecycleStage),
            new Column<>("shopSegment", Customer::shopSegment),
            new Column<>("rfmGroup", c -> c.rfm() == null ? null : c.rfm().group()),
            new Column<>("orderCount", Customer::orderCount),
            new Column<>("grossRevenue", Customer::grossRevenue),
            new Column<>("returned", Customer::returned),
            new Column<>("lifetimeValue", Customer::lifetimeValue),
            new Column<>("currency", Customer::currency),
            new Column<>("firstOrderAt", Customer::firstOrderAt),
            new Column<>("lastOrderAt", Customer::lastOrderAt),
            new Column<>("lastInteractionAt", Customer::lastInteractionAt),
            new Column<>("nextFollowUpAt", Customer::nextFollowUpAt),
            new Column<>("createdAt", Customer::createdAt));

    private final CustomerListQueries queries;
    private final ListExport export;
    private final CustomFields fields;

    CustomerExport(CustomerListQueries queries, ListExport export, CustomFields fields) {
        this.queries = queries;
        this.export = export;
        this.fields = fields;
    }

    @GetMapping(params = "format")
    @Requires("customers:export")
    @Operation(operationId = "exportCustomers", summary = "The list as a file (format=csv, xlsx or json)")
    ResponseEntity<StreamingResponseBody> byFormat(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        var format = export.asked(request);
        if (format == null) {
            throw InvalidInput.malformed("format", "format is csv, xlsx or json.", "bad_format");
        }
        var columns = FieldColumns.with(COLUMNS, fields.of(RecordKind.CUSTOMER), Customer::customFields);
        return export.of("customers", format, columns, queries.export(parameters));
    }

    @GetMapping(produces = {"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Requires("customers:export")
    @Operation(operationId = "exportCustomersByType", summary = "The list as a file (Accept: text/csv)")
    ResponseEntity<StreamingResponseBody> byType(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        return byFormat(parameters, request);
    }
}
