package com.hs6tools.crm.leads;

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

/** The list of leads as a file: the same address and filters, another format or Accept. */
@RestController
@RequestMapping("/api/crm/leads")
@Hidden // the contract tells of it where it tells of the list
class LeadExport {
    private static final List<Column<Lead>> COLUMNS = List.of(
            new Column<>("id", Lead::id),
            new Column<>("externalId", Lead::externalId),
            new Column<>("name", Lead::name),
            new Column<>("firstName", Lead::firstName),
            new Column<>("lastName", Lead::lastName),
            new Column<>("company", Lead::company),
            new Column<>("email", Lead::email),
            new Column<>("phone", Lead::phone),
            new Column<>("source", Lead::source),
            new Column<>("referral", Lead::referral),
            new Column<>("referredBy", Lead::referredBy),
            new Column<>("referralLinkId", Lead::referralLinkId),
            new Column<>("status", Lead::status),
            new Column<>("lostReason", Lead::lostReason),
            new Column<>("industry", Lead::industry),
            new Column<>("companySize", Lead::companySize),
            new Column<>("country", Lead::country),
            new Column<>("city", Lead::city),
            new Column<>("territoryId", Lead::territoryId),
            new Column<>("language", Lead::language),
            new Column<>("message", Lead::message),
            new Column<>("expectedValue", Lead::expectedValue),
            new Column<>("currency", Lead::currency),
            new Column<>("ownerId", Lead::ownerId),
            new Column<>("tags", l -> String.join(", ", l.tags())),
            new Column<>("firstResponseAt", Lead::firstResponseAt),
            new Column<>("firstResponseDueAt", Lead::firstResponseDueAt),
            new Column<>("lastInteractionAt", Lead::lastInteractionAt),
            new Column<>("nextFollowUpAt", Lead::nextFollowUpAt),
            new Column<>("customerId", Lead::customerId),
            new Column<>("convertedAt", Lead::convertedAt),
            new Column<>("createdAt", Lead::createdAt));

    private final LeadListQueries queries;
    private final ListExport export;
    private final CustomFields fields;

    LeadExport(LeadListQueries queries, ListExport export, CustomFields fields) {
        this.queries = queries;
        this.export = export;
        this.fields = fields;
    }

    @GetMapping(params = "format")
    @Requires("leads:export")
    @Operation(operationId = "exportLeads", summary = "The list as a file (format=csv, xlsx or json)")
    ResponseEntity<StreamingResponseBody> byFormat(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        var format = export.asked(request);
        if (format == null) {
            throw InvalidInput.malformed("format", "format is csv, xlsx or json.", "bad_format");
        }
        var columns = FieldColumns.with(COLUMNS, fields.of(RecordKind.LEAD), Lead::customFields);
        return export.of("leads", format, columns, queries.export(parameters));
    }

    @GetMapping(produces = {"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Requires("leads:export")
    @Operation(operationId = "exportLeadsByType", summary = "The list as a file (Accept: text/csv)")
    ResponseEntity<StreamingResponseBody> byType(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        return byFormat(parameters, request);
    }
}
