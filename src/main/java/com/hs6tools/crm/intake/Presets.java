package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.http.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Ways to read a file that are kept under a name: the program's own, and those of the unit. */
@Component
class Presets {
    static final String ONLINE_RETAIL = "online-retail";
    /** No preset, even where one fits. */
    static final String NONE = "none";

    private static final ImportOptions RETAIL_OPTIONS =
            new ImportOptions(null, null, null, null, null, null, null, "C", "A", true);

    private final OwnPresets own;
    private final OwnFields fields;

    Presets(OwnPresets own, OwnFields fields) {
        this.own = own;
        this.fields = fields;
    }

    List<OwnPresets.Preset> all() {
        var retail = new OwnPresets.Preset(null, ONLINE_RETAIL, ImportKind.ORDER_LINES, Map.of(), RETAIL_OPTIONS, 1);
        return Stream.concat(Stream.of(retail), own.all().stream()).toList();
    }

    /** @throws InvalidInput before anything is uploaded in vain */
    ImportPlan plan(ImportRequest request) {
        var options = Objects.requireNonNullElse(request.options(), ImportOptions.NONE);
        var mapping = Objects.requireNonNullElse(request.mapping(), Map.<String, String>of());
        var dryRun = Boolean.TRUE.equals(request.dryRun());
        if (ONLINE_RETAIL.equals(request.preset())) {
            return checked(
                    request,
                    new ImportPlan(
                            ImportKind.ORDER_LINES, request.preset(), mapping, options.or(RETAIL_OPTIONS), dryRun));
        }
        if (request.preset() != null) {
            var preset = own.named(request.preset());
            return checked(
                    request,
                    new ImportPlan(
                            preset.kind(),
                            preset.name(),
                            mapping.isEmpty() ? preset.mapping() : mapping,
                            options.or(preset.options()),
                            dryRun));
        }
        if (request.kind() == null) {
            throw InvalidInput.field(
                    "kind",
                    "Say what the rows are: CUSTOMERS, LEADS, PRODUCTS, ORDERS, ORDER_LINES, INTERACTIONS or OPPORTUNITIES.",
                    "required");
        }
        return checked(request, new ImportPlan(request.kind(), null, mapping, options, dryRun));
    }

    private ImportPlan checked(ImportRequest request, ImportPlan plan) {
        if (request.kind() != null && request.kind() != plan.kind()) {
            throw InvalidInput.field(
                    "kind", "The preset " + plan.preset() + " reads " + plan.kind() + ".", "wrong_kind");
        }
        PlanRules.check(plan, fields.targets(plan.kind())).throwIfAny();
        return plan;
    }
}
