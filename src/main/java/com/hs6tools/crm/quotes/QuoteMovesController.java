package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people of the business unit do with quotes once they are more than drafts. */
@RestController
@RequestMapping("/api/crm/quotes")
@Tag(name = "Quotes")
class QuoteMovesController {
    private final SendQuote send;
    private final RevokeLinks links;
    private final ReviseQuote revision;
    private final ConvertQuote conversion;
    private final QuoteReader reader;

    QuoteMovesController(
            SendQuote send, RevokeLinks links, ReviseQuote revision, ConvertQuote conversion, QuoteReader reader) {
        this.send = send;
        this.links = links;
        this.revision = revision;
        this.conversion = conversion;
        this.reader = reader;
    }

    @PostMapping("/{id}/send")
    @Requires("quotes:send")
    @Operation(operationId = "sendQuote", summary = "Send a draft to its customer; the answer tells the link, once")
    ResponseEntity<QuoteDetails> send(
            @PathVariable UUID id, @RequestBody(required = false) SendQuote.@Nullable SendRequest request) {
        var asked = request == null ? new SendQuote.SendRequest(null, null, null, null) : request;
        var link = send.send(id, asked);
        return QuoteController.record(reader.written(id, link));
    }

    @PostMapping("/{id}/revoke")
    @Requires("quotes:send")
    @Operation(operationId = "revokeQuoteLinks", summary = "Close all links to a quote")
    ResponseEntity<QuoteDetails> revoke(@PathVariable UUID id) {
        links.revoke(id);
        return QuoteController.record(reader.written(id));
    }

    @PostMapping("/{id}/revise")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("quotes:write")
    @Operation(operationId = "reviseQuote", summary = "Draft the next revision, which replaces this one")
    ResponseEntity<QuoteDetails> revise(@PathVariable UUID id) {
        return QuoteController.created(reader.written(revision.revise(id)));
    }

    @PostMapping("/{id}/copy")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("quotes:write")
    @Operation(
            operationId = "copyQuote",
            summary = "Draft a quote of the same content with a number of its own, also for another customer")
    ResponseEntity<QuoteDetails> copy(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID customerId) {
        return QuoteController.created(reader.written(revision.copy(id, customerId)));
    }

    @PostMapping("/{id}/convert")
    @Requires("quotes:write")
    @Operation(operationId = "convertQuote", summary = "Make the order of an accepted quote, exactly once")
    ResponseEntity<QuoteDetails> convert(@PathVariable UUID id) {
        conversion.convert(id);
        return QuoteController.record(reader.written(id));
    }
}
