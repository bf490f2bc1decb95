package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.http.Violations;
import java.nio.charset.Charset;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a plan to read a file may say. */
final class PlanRules {
    private PlanRules() {}

    /** @param own custom fields of the unit */
    static Violations check(ImportPlan plan, List<TargetField> own) {
        var wrong = new Violations();
        var options = plan.options();
        known(
                wrong,
                "options.timeZone",
                options.timeZone(),
                java.time.ZoneId.getAvailableZoneIds()::contains,
                "is no time zone such as Europe/London.");
        known(
                wrong,
                "options.encoding",
                options.encoding(),
                PlanRules::isCharset,
                "is no encoding known here, such as UTF-8 or windows-1256.");
        known(
                wrong,
                "options.delimiter",
                options.delimiter(),
                List.of(",", ";", "\t", "|")::contains,
                "is none of , ; | and tab.");
        known(
                wrong,
                "options.dateFormat",
                options.dateFormat(),
                List.of("DMY", "MDY", "YMD")::contains,
                "is none of DMY, MDY, YMD.");
        known(
                wrong,
                "options.currency",
                options.currency(),
                PlanRules::isCurrency,
                "is not a currency code such as EUR or IRR.");
        wrong.length("options.returnPrefix", options.returnPrefix(), 20)
                .length("options.adjustmentPrefix", options.adjustmentPrefix(), 20);
        var fields = Stream.concat(TargetFields.of(plan.kind()).stream(), own.stream())
                .map(TargetField::name)
                .toList();
        plan.mapping().forEach((field, column) -> {
            wrong.check(
                    fields.contains(field),
                    "mapping." + field,
                    "Unknown field. Known: " + String.join(", ", fields) + ".",
                    "unknown_field");
            wrong.check(column != null && !column.isBlank(), "mapping." + field, "Name the column.", "required");
        });
        return wrong;
    }

    private static void known(
            Violations wrong, String field, @Nullable String value, Predicate<String> isKnown, String message) {
        if (value != null) {
            wrong.check(isKnown.test(value), field, "'" + BadCell.shown(value) + "' " + message, "bad_value");
        }
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
