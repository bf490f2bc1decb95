package com.hs6tools.crm.quotes;

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

/** The list of quotes as a file. */
@RestController
@RequestMapping("/api/crm/quotes")
@Hidden // the contract tells of it where it tells of the list
class QuoteExport {
    private static final List<Column<QuoteRow>> COLUMNS = List.of(
            new Column<>("id", QuoteRow::id),
            new Column<>("number", QuoteRow::number),
            new Column<>("status", q -> q.status().name()),
            new Column<>("customerId", QuoteRow::customerId),
            new Column<>("customerName", QuoteRow::customerName),
            new Column<>("title", QuoteRow::title),
            new Column<>("ownerName", QuoteRow::ownerName),
            new Column<>("currency", QuoteRow::currency),
            new Column<>("total", QuoteRow::total),
            new Column<>("lineCount", QuoteRow::lineCount),
            new Column<>("validUntil", QuoteRow::validUntil),
            new Column<>("sentAt", QuoteRow::sentAt),
            new Column<>("viewedAt", QuoteRow::viewedAt),
            new Column<>("decidedAt", QuoteRow::decidedAt),
            new Column<>("orderId", QuoteRow::orderId),
            new Column<>("approval", QuoteRow::approval),
            new Column<>("createdAt", QuoteRow::createdAt));

    private final QuoteQueries queries;
    private final ListExport export;

    QuoteExport(QuoteQueries queries, ListExport export) {
        this.queries = queries;
        this.export = export;
    }

    @GetMapping(params = "format")
    @Requires("quotes:export")
    @Operation(operationId = "exportQuotes", summary = "The list as a file (format=csv, xlsx or json)")
    ResponseEntity<StreamingResponseBody> byFormat(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        var format = export.asked(request);
        if (format == null) {
            throw InvalidInput.malformed("format", "format is csv, xlsx or json.", "bad_format");
        }
        return export.of("quotes", format, COLUMNS, () -> queries.stream(parameters));
    }

    @GetMapping(produces = {"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Requires("quotes:export")
    @Operation(operationId = "exportQuotesByType", summary = "The list as a file (Accept: text/csv)")
    ResponseEntity<StreamingResponseBody> byType(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        return byFormat(parameters, request);
    }
}
