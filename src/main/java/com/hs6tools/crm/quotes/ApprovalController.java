package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.quotes.ApproveQuote.QuoteApprovalNote;
import com.hs6tools.crm.quotes.KeepLimits.ApprovalLimitsInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The limits of quotes, and the word of those who may lift them for one. */
@RestController
@RequestMapping("/api/crm")
@Tag(name = "Quotes")
class ApprovalController {
    private final ApproveQuote approval;
    private final KeepLimits limits;
    private final QuoteReader reader;

    ApprovalController(ApproveQuote approval, KeepLimits limits, QuoteReader reader) {
        this.approval = approval;
        this.limits = limits;
        this.reader = reader;
    }

    @PostMapping("/quotes/{id}/ask-approval")
    @Requires("quotes:write")
    @Operation(operationId = "askQuoteApproval", summary = "Ask those who may to approve a draft beyond the limits")
    ResponseEntity<QuoteDetails> ask(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable QuoteApprovalNote note) {
        approval.ask(id, note);
        return QuoteController.record(reader.written(id));
    }

    @PostMapping("/quotes/{id}/approve")
    @Requires("quotes:approve")
    @Operation(operationId = "approveQuote", summary = "Approve a draft beyond the limits, so that it can be sent")
    ResponseEntity<QuoteDetails> approve(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable QuoteApprovalNote note) {
        approval.approve(id, note);
        return QuoteController.record(reader.written(id));
    }

    @PostMapping("/quotes/{id}/refuse")
    @Requires("quotes:approve")
    @Operation(operationId = "refuseQuote", summary = "Refuse the approval of a draft, with a reason")
    ResponseEntity<QuoteDetails> refuse(@PathVariable UUID id, @RequestBody QuoteApprovalNote note) {
        approval.refuse(id, note);
        return QuoteController.record(reader.written(id));
    }

    @GetMapping("/quote-limits")
    @Requires("quotes:read")
    @Operation(operationId = "getQuoteLimits", summary = "Beyond what a quote needs approval")
    ResponseEntity<ApprovalLimits> limits() {
        return answer();
    }

    @PutMapping("/quote-limits")
    @Requires("settings:manage")
    @Operation(operationId = "putQuoteLimits", summary = "Change the named limits; null takes one away")
    ResponseEntity<ApprovalLimits> change(
            @RequestBody Patch<ApprovalLimitsInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        limits.change(patch, ExpectedVersion.of(ifMatch, patch.value().version()));
        return answer();
    }

    private ResponseEntity<ApprovalLimits> answer() {
        var now = limits.current();
        return ResponseEntity.ok()
                .eTag(String.valueOf(now.version()))
                .body(now.seen(QuotesPermissions.maySeeMargins()));
    }
}
