package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.ListParameters;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/referral-links")
@Tag(name = "Referral links")
class ReferralController {
    private final KeepReferralLink links;
    private final ReferralQueries queries;

    ReferralController(KeepReferralLink links, ReferralQueries queries) {
        this.links = links;
        this.queries = queries;
    }

    @GetMapping
    @Requires("leads:read")
    @Operation(operationId = "listReferralLinks", summary = "Referral links with their visits, leads and won value")
    Page<ReferralLink> list(
            @RequestParam @ListParameters(of = ReferralList.class) MultiValueMap<String, String> parameters) {
        return queries.page(parameters);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("leads:write")
    @Operation(operationId = "createReferralLink", summary = "Make a referral link for a customer or a partner")
    ResponseEntity<ReferralLink> create(@RequestBody ReferralLink.Input input) {
        var made = queries.find(links.make(input));
        return ResponseEntity.created(URI.create("/api/crm/referral-links/" + made.id()))
                .body(made);
    }

    @GetMapping("/{id}")
    @Requires("leads:read")
    @Operation(operationId = "getReferralLink", summary = "One referral link")
    ReferralLink get(@PathVariable UUID id) {
        return queries.find(id);
    }

    @PostMapping("/{id}/revoke")
    @Requires("leads:write")
    @Operation(
            operationId = "revokeReferralLink",
            summary = "From now on the link leads nowhere; the leads it brought keep who recommended them")
    ReferralLink revoke(@PathVariable UUID id) {
        links.revoke(id);
        return queries.find(id);
    }

    @PostMapping("/{id}/reinstate")
    @Requires("leads:write")
    @Operation(operationId = "reinstateReferralLink", summary = "A link that was revoked works again")
    ReferralLink reinstate(@PathVariable UUID id) {
        links.reinstate(id);
        return queries.find(id);
    }
}
