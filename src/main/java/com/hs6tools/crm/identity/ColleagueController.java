package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.SignedIn;
import com.hs6tools.crm.platform.query.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/people")
@Tag(name = "People")
class ColleagueController {
    private final StaffQueries queries;

    ColleagueController(StaffQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @SignedIn
    @Operation(operationId = "listColleagues", summary = "Who works here, by name: for owners and assignees")
    Page<StaffQueries.Colleague> list() {
        return Page.whole(queries.colleagues());
    }
}
