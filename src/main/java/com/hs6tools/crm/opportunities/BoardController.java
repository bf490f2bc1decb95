package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.platform.http.Requires;
import com.hs6tools.crm.platform.query.ListParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Opportunities")
class BoardController {
    private final BoardQueries queries;

    BoardController(BoardQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/crm/opportunities/pipeline")
    @Requires("opportunities:read")
    @Operation(
            operationId = "getPipelineBoard",
            summary = "A pipeline as a board: count, sum, weighted sum and the first cards of each stage",
            description =
                    "Takes the list's filters; limit is how many cards a column begins with. Further cards of a column are"
                            + " the list's next page: its filters, stageId, the column's sort and nextCursor.")
    Board board(@RequestParam @ListParameters(of = OpportunityList.class) MultiValueMap<String, String> parameters) {
        return queries.board(parameters);
    }
}
