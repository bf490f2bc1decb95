package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/teams")
@Tag(name = "People")
class TeamController {
    private final Teams teams;

    TeamController(Teams teams) {
        this.teams = teams;
    }

    @GetMapping
    @Requires("people:manage")
    @Operation(operationId = "listTeams", summary = "Teams of the business unit")
    Page<Teams.Team> list() {
        return Page.whole(teams.list());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("people:manage")
    @Operation(operationId = "createTeam", summary = "Make a team")
    ResponseEntity<Teams.Team> create(@RequestBody TeamInput input) {
        var id = teams.make(input);
        return ResponseEntity.created(URI.create("/api/admin/teams/" + id)).body(teams.find(id));
    }

    @PatchMapping("/{id}")
    @Requires("people:manage")
    @Operation(operationId = "updateTeam", summary = "Rename a team, or say who is in it")
    Teams.Team change(
            @PathVariable UUID id,
            @RequestBody Patch<TeamInput> patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        teams.change(id, patch, ExpectedVersion.of(ifMatch, patch.value().version()));
        return teams.find(id);
    }

    @DeleteMapping("/{id}")
    @Requires("people:manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteTeam", summary = "Dissolve a team; its people stay")
    void remove(@PathVariable UUID id) {
        teams.remove(id);
    }
}
