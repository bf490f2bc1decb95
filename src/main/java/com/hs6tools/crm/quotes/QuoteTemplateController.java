package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.quotes.KeepTemplate.QuoteTemplateInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/quote-templates")
@Tag(name = "Quotes")
class QuoteTemplateController {
    private final QuoteTemplates templates;
    private final KeepTemplate keep;

    QuoteTemplateController(QuoteTemplates templates, KeepTemplate keep) {
        this.templates = templates;
        this.keep = keep;
    }

    @GetMapping
    @Requires("quotes:read")
    @Operation(operationId = "listQuoteTemplates", summary = "What quotes can begin with, by name")
    Page<QuoteTemplate> list() {
        return Page.whole(templates.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("quotes:manage")
    @Operation(operationId = "createQuoteTemplate", summary = "Another template, out of a quote or of its own words")
    ResponseEntity<QuoteTemplate> create(@RequestBody QuoteTemplateInput input) {
        var made = templates.find(keep.make(input));
        return ResponseEntity.created(URI.create("/api/crm/quote-templates/" + made.id()))
                .body(made);
    }

    @GetMapping("/{id}")
    @Requires("quotes:read")
    @Operation(operationId = "getQuoteTemplate", summary = "One template")
    QuoteTemplate get(@PathVariable UUID id) {
        return templates.find(id);
    }

    @PutMapping("/{id}")
    @Requires("quotes:manage")
    @Operation(operationId = "putQuoteTemplate", summary = "Say a template anew")
    QuoteTemplate put(@PathVariable UUID id, @RequestBody QuoteTemplateInput input) {
        keep.change(id, input);
        return templates.find(id);
    }

    @DeleteMapping("/{id}")
    @Requires("quotes:manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteQuoteTemplate", summary = "Delete a template; quotes made of it stay as they are")
    void delete(@PathVariable UUID id) {
        keep.delete(id);
    }
}
