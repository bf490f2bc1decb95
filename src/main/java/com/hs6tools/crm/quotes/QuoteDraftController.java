package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts: made, priced, changed and deleted. */
@RestController
@RequestMapping("/api/crm/quotes")
@Tag(name = "Quotes")
class QuoteDraftController {
    private final DraftQuote draft;
    private final EditQuote edit;
    private final PriceQuote pricing;
    private final RemoveQuote removal;
    private final QuoteReader reader;

    QuoteDraftController(
            DraftQuote draft, EditQuote edit, PriceQuote pricing, RemoveQuote removal, QuoteReader reader) {
        this.draft = draft;
        this.edit = edit;
        this.pricing = pricing;
        this.removal = removal;
        this.reader = reader;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("quotes:write")
    @Operation(operationId = "createQuote", summary = "Draft a quote; it gets the next number")
    ResponseEntity<QuoteDetails> create(@RequestBody QuoteInput input) {
        return QuoteController.created(reader.written(draft.draft(input)));
    }

    @PostMapping("/price")
    @Requires("quotes:write")
    @Operation(operationId = "priceQuote", summary = "What a quote would come to; nothing is kept")
    PriceQuote.QuotePreview price(@RequestBody QuoteInput input) {
        return pricing.price(input);
    }

    @PutMapping("/{id}")
    @Requires("quotes:write")
    @Operation(operationId = "putQuote", summary = "Change the named fields of a draft")
    ResponseEntity<QuoteDetails> put(
            @PathVariable UUID id,
            @RequestBody Patch<QuoteInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return patch(id, patch, ifMatch);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @Requires("quotes:write")
    @Operation(operationId = "patchQuote", summary = "Change the named fields of a draft (JSON merge patch)")
    ResponseEntity<QuoteDetails> patch(
            @PathVariable UUID id,
            @RequestBody Patch<QuoteInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        edit.edit(id, patch, ExpectedVersion.of(ifMatch, patch.value().version()));
        return QuoteController.record(reader.written(id));
    }

    @DeleteMapping("/{id}")
    @Requires("quotes:write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteQuote", summary = "Delete a draft; it can be restored for 30 days")
    void delete(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        removal.delete(id, ExpectedVersion.of(ifMatch, null));
    }

    @PostMapping("/{id}/restore")
    @Requires("quotes:write")
    @Operation(operationId = "restoreQuote", summary = "Bring a deleted draft back")
    ResponseEntity<QuoteDetails> restore(@PathVariable UUID id) {
        removal.restore(id);
        return QuoteController.record(reader.written(id));
    }
}
