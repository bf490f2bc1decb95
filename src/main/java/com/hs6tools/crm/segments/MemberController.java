package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.ListParameters;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is in a segment, how that went, and why. */
@RestController
@RequestMapping("/api/crm/segments/{id}")
@Tag(name = "Segments")
class MemberController {
    private final MemberQueries members;
    private final SegmentHistory history;
    private final Explanations explanations;
    private final ChangeMembers change;

    MemberController(MemberQueries members, SegmentHistory history, Explanations explanations, ChangeMembers change) {
        this.members = members;
        this.history = history;
        this.explanations = explanations;
        this.change = change;
    }

    @GetMapping("/members")
    @Requires("segments:read")
    @Operation(operationId = "listSegmentMembers", summary = "The customers in a segment, those who joined last first")
    Page<SegmentMember> members(
            @PathVariable UUID id,
            @RequestParam @ListParameters(of = MemberQueries.class, exported = true)
                    MultiValueMap<String, String> parameters) {
        return members.page(id, parameters);
    }

    @PostMapping("/members")
    @Requires("segments:write")
    @Operation(operationId = "changeSegmentMembers", summary = "Put customers into a fixed segment, or take them out")
    ChangeMembers.Changed change(@PathVariable UUID id, @RequestBody ChangeMembers.Wish wish) {
        return change.change(id, wish);
    }

    @GetMapping("/history")
    @Requires("segments:read")
    @Operation(
            operationId = "getSegmentHistory",
            summary = "How many were in a segment, joined and left, day by day; at most 730 days")
    Page<SegmentHistory.Day> history(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer days) {
        return Page.whole(history.of(id, days));
    }

    @GetMapping("/explain")
    @Requires("segments:read")
    @Operation(
            operationId = "explainSegmentMember",
            summary = "Why a customer is in a segment or not, rule by rule, with what the customer has")
    Explanation explain(@PathVariable UUID id, @RequestParam UUID customer) {
        return explanations.of(id, customer);
    }
}
