package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.Page;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/tokens")
@Tag(name = "API tokens")
class ApiTokenController {
    private final ApiTokens tokens;

    ApiTokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    @Requires("tokens:manage")
    @Operation(operationId = "listTokens", summary = "API tokens in force; never their secrets")
    Page<ApiTokens.Row> list() {
        return Page.whole(tokens.list());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("tokens:manage")
    @Operation(operationId = "createToken", summary = "Make an API token that acts as oneself; shown this once")
    ResponseEntity<ApiTokens.MadeToken> create(@RequestBody ApiTokens.TokenInput input) {
        var made = tokens.make(input);
        return ResponseEntity.created(URI.create("/api/admin/tokens/" + made.id()))
                .body(made);
    }

    @DeleteMapping("/{id}")
    @Requires("tokens:manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeToken", summary = "Make a token worthless at once")
    void revoke(@PathVariable UUID id) {
        tokens.revoke(id);
    }
}
