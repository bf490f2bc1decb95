package com.hs6tools.crm.quotes;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.ListParameters;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Quotes to look at. */
@RestController
@RequestMapping("/api/crm")
@Tag(name = "Quotes")
class QuoteController {
    private final QuoteQueries list;
    private final QuoteReader reader;
    private final Customers customers;
    private final QuotePdf pdf;

    QuoteController(QuoteQueries list, QuoteReader reader, Customers customers, QuotePdf pdf) {
        this.list = list;
        this.reader = reader;
        this.customers = customers;
        this.pdf = pdf;
    }

    @GetMapping("/quotes")
    @Requires("quotes:read")
    @Operation(operationId = "listQuotes", summary = "Quotes, filtered, sorted, paged by key")
    Page<QuoteRow> list(
            @RequestParam @ListParameters(of = QuoteQueries.class, exported = true)
                    MultiValueMap<String, String> parameters) {
        return list.page(parameters);
    }

    @GetMapping("/customers/{id}/quotes")
    @Requires("quotes:read")
    @Operation(operationId = "listCustomerQuotes", summary = "The quotes of one customer")
    Page<QuoteRow> ofCustomer(
            @PathVariable UUID id,
            @RequestParam @ListParameters(of = QuoteQueries.class) MultiValueMap<String, String> parameters) {
        customers.requireVisible(id);
        return list.page(id, parameters);
    }

    @GetMapping("/quotes/{id}")
    @Requires("quotes:read")
    @Operation(operationId = "getQuote", summary = "One quote with its lines, sums and history")
    ResponseEntity<QuoteDetails> get(@PathVariable UUID id) {
        return record(reader.find(id));
    }

    @GetMapping("/quotes/{id}/pdf")
    @Requires("quotes:read")
    @Operation(
            operationId = "getQuoteDocument",
            summary = "The quote as a document; once accepted, with the sheet that says so (document=true: without)")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID id, @RequestParam(name = "document", defaultValue = "false") boolean withoutSheet) {
        return QuotePageController.document(pdf.find(id, withoutSheet), "quote");
    }

    static ResponseEntity<QuoteDetails> created(QuoteDetails quote) {
        return ResponseEntity.created(
                        URI.create("/api/crm/quotes/" + quote.row().id()))
                .eTag(String.valueOf(quote.row().version()))
                .body(quote);
    }

    static ResponseEntity<QuoteDetails> record(QuoteDetails quote) {
        return ResponseEntity.ok().eTag(String.valueOf(quote.row().version())).body(quote);
    }
}
