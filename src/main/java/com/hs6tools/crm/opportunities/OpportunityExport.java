package com.hs6tools.crm.opportunities;

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

/** The list of deals as a file: the same address and filters, another format or Accept. */
@RestController
@RequestMapping("/api/crm/opportunities")
@Hidden // the contract tells of it where it tells of the list
class OpportunityExport {
    private static final List<Column<OpportunityRow>> COLUMNS = List.of(
            new Column<>("id", OpportunityRow::id),
            new Column<>("title", OpportunityRow::title),
            new Column<>("customerId", OpportunityRow::customerId),
            new Column<>("customerName", OpportunityRow::customerName),
            new Column<>("value", OpportunityRow::value),
            new Column<>("currency", OpportunityRow::currency),
            new Column<>("stage", OpportunityRow::stage),
            new Column<>("stageName", OpportunityRow::stageName),
            new Column<>("probability", OpportunityRow::probability),
            new Column<>("weighted", OpportunityRow::weighted),
            new Column<>("expectedClose", OpportunityRow::expectedClose),
            new Column<>("ownerId", OpportunityRow::ownerId),
            new Column<>("ownerName", OpportunityRow::ownerName),
            new Column<>("competitors", d -> String.join(", ", d.competitors())),
            new Column<>("lossReason", OpportunityRow::lossReason),
            new Column<>("nextStep", OpportunityRow::nextStep),
            new Column<>("nextStepDue", OpportunityRow::nextStepDue),
            new Column<>("stageSince", OpportunityRow::stageSince),
            new Column<>("daysInStage", OpportunityRow::daysInStage),
            new Column<>("stalled", OpportunityRow::stalled),
            new Column<>("openedAt", OpportunityRow::openedAt),
            new Column<>("closedAt", OpportunityRow::closedAt),
            new Column<>("createdAt", OpportunityRow::createdAt));

    private final OpportunityQueries queries;
    private final ListExport export;
    private final CustomFields fields;

    OpportunityExport(OpportunityQueries queries, ListExport export, CustomFields fields) {
        this.queries = queries;
        this.export = export;
        this.fields = fields;
    }

    @GetMapping(params = "format")
    @Requires("opportunities:export")
    @Operation(operationId = "exportOpportunities", summary = "The list as a file (format=csv, xlsx or json)")
    ResponseEntity<StreamingResponseBody> byFormat(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        var format = export.asked(request);
        if (format == null) {
            throw InvalidInput.malformed("format", "format is csv, xlsx or json.", "bad_format");
        }
        var columns = FieldColumns.with(COLUMNS, fields.of(RecordKind.OPPORTUNITY), OpportunityRow::customFields);
        return export.of("opportunities", format, columns, () -> queries.stream(parameters));
    }

    @GetMapping(produces = {"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Requires("opportunities:export")
    @Operation(operationId = "exportOpportunitiesByType", summary = "The list as a file (Accept: text/csv)")
    ResponseEntity<StreamingResponseBody> byType(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        return byFormat(parameters, request);
    }
}
