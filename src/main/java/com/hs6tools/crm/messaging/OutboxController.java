package com.hs6tools.crm.messaging;

import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.ListParameters;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/outbox")
@Tag(name = "Outbox")
class OutboxController {
    private final OutboxQueries queries;
    private final SendAgain sendAgain;

    OutboxController(OutboxQueries queries, SendAgain sendAgain) {
        this.queries = queries;
        this.sendAgain = sendAgain;
    }

    @GetMapping
    @Requires("outbox:read")
    @Operation(
            operationId = "listOutbox",
            summary = "Messages the program sends, or without a mail server would send, newest first")
    Page<OutboxQueries.Row> list(
            @RequestParam @ListParameters(of = OutboxQueries.class) MultiValueMap<String, String> parameters) {
        return queries.list(parameters);
    }

    @PostMapping("/{id}/send")
    @Requires("outbox:send")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "sendOutboxMessage",
            summary = "Send a message that did not go out, or perhaps did not; 409 when it is on its way or was sent")
    void send(@PathVariable UUID id) {
        sendAgain.send(id);
    }

    @GetMapping("/{id}")
    @Requires("outbox:read")
    @Operation(operationId = "getOutboxMessage", summary = "One message in full")
    OutboxQueries.Details find(@PathVariable UUID id) {
        return queries.find(id);
    }
}
