package com.hs6tools.crm.commerce;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.hs6tools.crm.platform.http.Problem.FieldError;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The answer and the request of "many orders at once". */
final class BulkOrders {
    static final int MOST = 1_000;

    private BulkOrders() {}

    /** Each order is read by itself, so that one that cannot be read fails alone. */
    @Schema(name = "OrdersRequest")
    record Request(
            @ArraySchema(schema = @Schema(implementation = OrderInput.class)) @Nullable
            List<JsonNode> orders) {}

    @Schema(name = "OrdersAnswer")
    record Answer(List<Result> results) {}

    /** @param status the HTTP status this order alone would have had */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "OrderResult")
    record Result(
            @JsonInclude(JsonInclude.Include.ALWAYS) int index,
            int status,
            @Nullable UUID id,
            @Nullable List<FieldError> errors) {
        static Result done(int index, int status, UUID id) {
            return new Result(index, status, id, null);
        }

        static Result refused(int index, int status, List<FieldError> errors) {
            return new Result(index, status, null, errors);
        }
    }
}
