package com.hs6tools.crm.prices;

import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.prices.PriceItemInput.StepInput;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the steps of a price may be. */
final class PriceStepRules {
    static final int MOST = 50;

    private PriceStepRules() {}

    static Violations check(List<StepInput> steps, boolean ofCategory) {
        var wrong = new Violations();
        if (steps.isEmpty() || steps.size() > MOST) {
            return wrong.add(
                    "steps",
                    "A price has between 1 and " + MOST + " steps.",
                    steps.isEmpty() ? "required" : "too_many");
        }
        var begun = new HashSet<BigDecimal>();
        for (int i = 0; i < steps.size(); i++) {
            var at = "steps[" + i + "]";
            var step = steps.get(i);
            if (step == null) {
                wrong.add(at, "This is needed.", "required");
                continue;
            }
            if (check(wrong, at + ".from", step.from()) && !begun.add(plain(step.from()))) {
                wrong.add(at + ".from", "Another step begins at this quantity.", "overlapping");
            }
            price(wrong, at, step, ofCategory);
        }
        return wrong;
    }

    private static void price(Violations wrong, String at, StepInput step, boolean ofCategory) {
        wrong.check(
                (step.unitPrice() == null) != (step.percent() == null),
                at + ".unitPrice",
                "A step says a price or a percentage, one of them.",
                step.unitPrice() == null ? "required" : "ambiguous");
        if (step.unitPrice() != null) {
            wrong.check(
                    !ofCategory,
                    at + ".unitPrice",
                    "For a category a step says how many percent less than in the catalogue.",
                    "only_of_product");
            PriceAmounts.amount(wrong, at + ".unitPrice", step.unitPrice());
        }
        if (step.percent() != null) {
            PriceAmounts.percent(wrong, at + ".percent", step.percent());
        }
    }

    private static boolean check(Violations wrong, String at, @Nullable BigDecimal from) {
        var before = wrong.found().size();
        if (from != null) {
            PriceAmounts.amount(wrong, at, from);
        }
        return wrong.found().size() == before;
    }

    private static BigDecimal plain(@Nullable BigDecimal from) {
        return from == null ? BigDecimal.ZERO : PriceAmounts.plain(from);
    }
}
