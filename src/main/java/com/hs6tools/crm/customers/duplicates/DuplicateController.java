package com.hs6tools.crm.customers.duplicates;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.jobs.Job;
import com.hs6tools.crm.platform.query.ListParameters;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Duplicates")
class DuplicateController {
    private static final int LONGEST = 320;

    /** Those who may be meant, the likeliest first. */
    @Schema(name = "DuplicateSuspects")
    record Suspects(List<MayBeKnown.Suspect> items) {}

    private final MayBeKnown known;
    private final PairQueries queries;
    private final DecideAboutPair deciding;
    private final SearchForDuplicates searches;

    DuplicateController(MayBeKnown known, PairQueries queries, DecideAboutPair deciding, SearchForDuplicates searches) {
        this.known = known;
        this.queries = queries;
        this.deciding = deciding;
        this.searches = searches;
    }

    @GetMapping("/api/crm/customers/duplicates")
    @Requires("customers:read")
    @Operation(
            operationId = "findSuspects",
            summary = "Who may be in the records already, by what is typed of a new customer; at most five")
    Suspects suspects(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String company,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String city) {
        for (var text : new @Nullable String[] {name, company, email, phone, city}) {
            if (text != null && (text.length() > LONGEST || text.indexOf('\0') >= 0)) {
                throw InvalidInput.malformed(
                        "name", "At most " + LONGEST + " characters each, without NUL.", "too_long");
            }
        }
        return new Suspects(known.find(name, company, email, phone, city));
    }

    @GetMapping("/api/crm/duplicates")
    @Requires("customers:merge")
    @Operation(
            operationId = "listDuplicates",
            summary = "Pairs of customers who are likely the same; those not decided yet, unless a state is asked for")
    Page<DuplicatePair> list(
            @RequestParam @ListParameters(of = PairQueries.class) MultiValueMap<String, String> parameters) {
        return queries.page(parameters);
    }

    @GetMapping("/api/crm/duplicates/{id}")
    @Requires("customers:merge")
    @Operation(operationId = "getDuplicate", summary = "One pair")
    DuplicatePair get(@PathVariable UUID id) {
        return queries.find(id);
    }

    @PostMapping("/api/crm/duplicates/{id}/dismiss")
    @Requires("customers:merge")
    @Operation(operationId = "dismissDuplicate", summary = "Say that these are two; it is remembered")
    DuplicatePair dismiss(@PathVariable UUID id) {
        deciding.decide(id, DuplicatePair.State.DISMISSED);
        return queries.find(id);
    }

    @PostMapping("/api/crm/duplicates/{id}/reopen")
    @Requires("customers:merge")
    @Operation(operationId = "reopenDuplicate", summary = "Take back that these are two")
    DuplicatePair reopen(@PathVariable UUID id) {
        deciding.decide(id, DuplicatePair.State.OPEN);
        return queries.find(id);
    }

    @PostMapping("/api/crm/duplicates/search")
    @Requires("customers:merge")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "searchDuplicates", summary = "Look for duplicates among all customers now")
    Job search() {
        return searches.start();
    }
}
