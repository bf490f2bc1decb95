package com.hs6tools.crm.customers.search;

import com.hs6tools.crm.customers.spi.SearchSource;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Search")
class SearchController {
    private static final int MOST = 20;
    private static final int LONGEST = 200;

    /** The hits of one kind. */
    @Schema(name = "SearchGroup")
    record Group(String kind, List<SearchSource.Hit> items) {}

    @Schema(name = "SearchAnswer")
    record Found(List<Group> groups) {}

    private final Everywhere everywhere;

    SearchController(Everywhere everywhere) {
        this.everywhere = everywhere;
    }

    @GetMapping("/api/crm/search")
    @SignedIn
    @Operation(operationId = "search", summary = "Find customers, orders, products by a part of what they are called")
    Found search(@RequestParam String q, @RequestParam(defaultValue = "5") int limit) {
        if (limit < 1 || limit > MOST) {
            throw InvalidInput.malformed("limit", "limit is a whole number from 1 to " + MOST + ".", "bad_limit");
        }
        if (q.length() > LONGEST) {
            throw InvalidInput.malformed("q", "At most " + LONGEST + " characters.", "too_long");
        }
        return new Found(everywhere.find(q, limit));
    }
}
