package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.platform.http.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/opportunities/{id}/products")
@Tag(name = "Opportunities")
class DealProductController {
    private final DealProductQueries queries;
    private final KeepDealProducts keep;

    DealProductController(DealProductQueries queries, KeepDealProducts keep) {
        this.queries = queries;
        this.keep = keep;
    }

    @GetMapping
    @Requires("opportunities:read")
    @Operation(operationId = "getOpportunityProducts", summary = "What a deal is about, line by line")
    DealProducts get(@PathVariable UUID id) {
        return queries.of(id);
    }

    @PutMapping
    @Requires("opportunities:write")
    @Operation(
            operationId = "putOpportunityProducts",
            summary = "Say anew what a deal is about, and whether its value follows")
    DealProducts put(@PathVariable UUID id, @RequestBody DealProducts.Input input) {
        keep.keep(id, input);
        return queries.of(id);
    }
}
