package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When customers are reminded of quotes they have not answered. */
@RestController
@RequestMapping("/api/crm/quote-reminder")
@Tag(name = "Quotes")
class ReminderController {
    private final KeepReminderRule rule;

    ReminderController(KeepReminderRule rule) {
        this.rule = rule;
    }

    @GetMapping
    @Requires("quotes:read")
    @Operation(operationId = "getQuoteReminder", summary = "When customers are reminded of their quotes")
    ResponseEntity<ReminderRule> get() {
        var now = rule.current();
        return ResponseEntity.ok().eTag(String.valueOf(now.version())).body(now);
    }

    @PutMapping
    @Requires("settings:manage")
    @Operation(operationId = "putQuoteReminder", summary = "Say when customers are reminded; 0 days for never")
    ResponseEntity<ReminderRule> put(
            @RequestBody KeepReminderRule.Input input,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        rule.change(input, ExpectedVersion.of(ifMatch, input.version()));
        return get();
    }
}
