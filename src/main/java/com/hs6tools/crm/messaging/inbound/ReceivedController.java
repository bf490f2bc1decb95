package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.ListParameters;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/received-mail")
@Tag(name = "Received mail")
class ReceivedController {
    private final ReceivedQueries queries;
    private final TakeByHand byHand;

    ReceivedController(ReceivedQueries queries, TakeByHand byHand) {
        this.queries = queries;
        this.byHand = byHand;
    }

    @GetMapping
    @Requires("mail:read")
    @Operation(
            operationId = "listReceivedMail",
            summary = "Messages that came in, and what became of them, newest first")
    Page<ReceivedMail> list(
            @RequestParam @ListParameters(of = ReceivedQueries.class) MultiValueMap<String, String> parameters) {
        return queries.list(parameters);
    }

    @GetMapping("/{id}")
    @Requires("mail:read")
    @Operation(operationId = "getReceivedMail", summary = "One message with how it begins, and its conversation")
    ReceivedMail.Details get(@PathVariable UUID id) {
        return queries.find(id);
    }

    @PostMapping("/{id}/take")
    @Requires("mail:take")
    @Operation(
            operationId = "takeReceivedMail",
            summary = "Take in a message that was left aside; 409 when it was taken, or can no longer be fetched")
    ReceivedMail.Details take(@PathVariable UUID id) {
        byHand.take(id);
        return queries.taken(id);
    }
}
