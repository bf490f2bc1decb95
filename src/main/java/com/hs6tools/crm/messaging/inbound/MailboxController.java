package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
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
@RequestMapping("/api/admin/mailboxes")
@Tag(name = "Mailboxes")
class MailboxController {
    private static final String MANAGE = "mailboxes:manage";

    @Schema(name = "Mailboxes")
    record Mailboxes(List<Mailbox> items) {}

    private final KeepMailbox mailboxes;
    private final MailboxStore store;
    private final ReadingStore reading;
    private final TestMailbox test;

    MailboxController(KeepMailbox mailboxes, MailboxStore store, ReadingStore reading, TestMailbox test) {
        this.mailboxes = mailboxes;
        this.store = store;
        this.reading = reading;
        this.test = test;
    }

    @GetMapping
    @Requires(MANAGE)
    @Operation(operationId = "listMailboxes", summary = "All mailboxes, by name, and how reading them goes")
    Mailboxes list() {
        return new Mailboxes(store.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(MANAGE)
    @Operation(operationId = "createMailbox", summary = "Connect a mailbox; reading begins within seconds")
    ResponseEntity<Mailbox> create(@RequestBody MailboxInput input) {
        var made = store.find(mailboxes.make(input));
        return ResponseEntity.created(URI.create("/api/admin/mailboxes/" + made.id()))
                .body(made);
    }

    @GetMapping("/{id}")
    @Requires(MANAGE)
    @Operation(operationId = "getMailbox", summary = "One mailbox")
    Mailbox get(@PathVariable UUID id) {
        return store.find(id);
    }

    @PutMapping("/{id}")
    @Requires(MANAGE)
    @Operation(operationId = "putMailbox", summary = "Change the named parts of a mailbox")
    Mailbox put(@PathVariable UUID id, @RequestBody Patch<MailboxInput> patch) {
        mailboxes.change(id, patch);
        return store.find(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(MANAGE)
    @Operation(
            operationId = "deleteMailbox",
            summary = "Disconnect a mailbox and forget its password; what came of its messages stays")
    void delete(@PathVariable UUID id) {
        mailboxes.remove(id);
    }

    @PostMapping("/{id}/look")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(MANAGE)
    @Operation(operationId = "lookIntoMailbox", summary = "Look into a mailbox within seconds instead of at its time")
    void look(@PathVariable UUID id) {
        store.find(id);
        reading.lookSoon(id);
    }

    @PostMapping("/test")
    @Requires(MANAGE)
    @Operation(operationId = "testMailbox", summary = "Try to open a mailbox as described; says what is the matter")
    TestMailbox.Answer test(@RequestBody MailboxInput input) {
        return test.test(mailboxes.account(null, input));
    }

    @PostMapping("/{id}/test")
    @Requires(MANAGE)
    @Operation(
            operationId = "testKnownMailbox",
            summary = "The same of a known mailbox with what is named changed; its password is used on its server only")
    TestMailbox.Answer test(@PathVariable UUID id, @RequestBody MailboxInput input) {
        return test.test(mailboxes.account(id, input));
    }
}
