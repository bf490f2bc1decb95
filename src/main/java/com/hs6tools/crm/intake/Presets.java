package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.http.InvalidInput;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Ways to read a file that are kept under a name: the program's own, and those of the unit. */
@Component
class Presets {
    static final String ONLINE_RETAIL = "online-retail";

    private static final ImportOptions RETAIL_OPTIONS =
            new ImportOptions(null, null, null, null, null, null, null, "C", "A", true);

    ImportPlan plan(ImportRequest request) {
        var options = Objects.requireNonNullElse(request.options(), ImportOptions.NONE);
        var mapping = Objects.requireNonNullElse(request.mapping(), Map.<String, String>of());
        var dryRun = Boolean.TRUE.equals(request.dryRun());
        if (ONLINE_RETAIL.equals(request.preset())) {
            if (request.kind() != null && request.kind() != ImportKind.ORDER_LINES) {
                throw InvalidInput.field("kind", "The preset online-retail reads order lines.", "wrong_kind");
            }
            return new ImportPlan(
                    ImportKind.ORDER_LINES, request.preset(), mapping, options.or(RETAIL_OPTIONS), dryRun);
        }
        if (request.kind() == null) {
            throw InvalidInput.field(
                    "kind",
                    "Say what the rows are: CUSTOMERS, PRODUCTS, ORDERS, ORDER_LINES or INTERACTIONS.",
                    "required");
        }
        return new ImportPlan(request.kind(), request.preset(), mapping, options, dryRun);
    }
}
