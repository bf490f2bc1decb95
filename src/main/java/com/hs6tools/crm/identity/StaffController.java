package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.ListParameters;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/people")
@Tag(name = "People")
class StaffController {
    private final StaffQueries queries;
    private final InvitePerson invite;
    private final ChangePerson change;
    private final UnlockPerson unlock;

    StaffController(StaffQueries queries, InvitePerson invite, ChangePerson change, UnlockPerson unlock) {
        this.queries = queries;
        this.invite = invite;
        this.change = change;
        this.unlock = unlock;
    }

    @GetMapping
    @Requires("people:manage")
    @Operation(operationId = "listPeople", summary = "People of the business unit")
    Page<StaffMember> list(
            @RequestParam @ListParameters(of = StaffQueries.class) MultiValueMap<String, String> parameters) {
        return queries.list(parameters);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("people:manage")
    @Operation(operationId = "invitePerson", summary = "Add somebody; a link to choose a password is mailed")
    ResponseEntity<StaffMember> invite(@RequestBody StaffInput input) {
        var id = invite.invite(input);
        return ResponseEntity.created(URI.create("/api/admin/people/" + id)).body(queries.find(id));
    }

    @GetMapping("/{id}")
    @Requires("people:manage")
    @Operation(operationId = "getPerson", summary = "One person")
    StaffMember find(@PathVariable UUID id) {
        return queries.find(id);
    }

    @PatchMapping("/{id}")
    @Requires("people:manage")
    @Operation(operationId = "updatePerson", summary = "Change somebody's name, team, roles or status")
    StaffMember change(
            @PathVariable UUID id,
            @RequestBody Patch<StaffInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        change.change(id, patch, ExpectedVersion.of(ifMatch, patch.value().version()));
        return queries.find(id);
    }

    @PostMapping("/{id}/invitation")
    @Requires("people:manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "inviteAgain", summary = "Mail a new link; the one before stops working")
    void inviteAgain(@PathVariable UUID id) {
        invite.inviteAgain(id);
    }

    @PostMapping("/{id}/unlock")
    @Requires("people:manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unlockPerson", summary = "Let somebody in again who was locked out")
    void unlock(@PathVariable UUID id) {
        unlock.unlock(id);
    }
}
