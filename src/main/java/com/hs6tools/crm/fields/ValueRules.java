package com.hs6tools.crm.fields;

import com.hs6tools.crm.platform.http.Violations;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which values a field of each kind takes, and how they are stored. */
final class ValueRules {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST = 2_000;
    private static final int MOST_CHOSEN = 100;

    private final CustomField field;
    private final String path;
    private final Violations wrong;
    private final Set<String> kept;

    /** @param kept archived choices the record has already, which may stay */
    ValueRules(CustomField field, String path, Violations wrong, Set<String> kept) {
        this.field = field;
        this.path = path;
        this.wrong = wrong;
        this.kept = kept;
    }

    /** The value as it is stored; nothing for none, and where something was wrong, which is then said. */
    Optional<JsonNode> read(@Nullable JsonNode said) {
        if (said == null || said.isNull() || said.isString() && said.asString().isBlank()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (field.kind()) {
                    case TEXT -> text(said);
                    case LINK -> link(said);
                    case NUMBER -> number(said, 18, 6);
                    case MONEY -> number(said, 16, 2);
                    case DATE -> day(said);
                    case YES_NO -> said.isBoolean() ? said : refuse("true or false.", "bad_type");
                    case CHOICE -> choice(said);
                    case CHOICES -> choices(said);
                });
    }

    private @Nullable JsonNode text(JsonNode said) {
        if (!said.isString()) {
            return refuse("This is a text.", "bad_type");
        }
        var text = said.asString().strip();
        var before = wrong.found().size();
        wrong.length(path, text, LONGEST);
        return wrong.found().size() > before ? null : JSON.stringNode(text);
    }

    private @Nullable JsonNode link(JsonNode said) {
        var text = text(said);
        if (text == null) {
            return null;
        }
        try {
            var address = new URI(text.asString());
            var scheme = address.getScheme();
            if (("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme)) && address.getHost() != null) {
                return text;
            }
        } catch (URISyntaxException e) {
            // falls through to the refusal below
        }
        return refuse("This is no address such as https://example.com/page.", "bad_link");
    }

    private @Nullable JsonNode number(JsonNode said, int digits, int decimals) {
        if (!said.isNumber()) {
            return refuse("This is a number.", "bad_type");
        }
        if (said.isFloat() || said.isDouble()) {
            var value = said.doubleValue();
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                return refuse("This is a number.", "bad_type");
            }
        }
        var number = said.decimalValue();
        if (Math.abs((long) number.scale()) > 100) {
            return tooLarge(digits, decimals);
        }
        number = number.stripTrailingZeros();
        if (number.precision() - number.scale() > digits || number.scale() > decimals) {
            return tooLarge(digits, decimals);
        }
        return JSON.numberNode(new BigDecimal(number.toPlainString()));
    }

    private @Nullable JsonNode tooLarge(int digits, int decimals) {
        return refuse(
                "At most " + digits + " digits before the point and " + decimals + " behind it.", "number_too_large");
    }

    private @Nullable JsonNode day(JsonNode said) {
        try {
            var text = said.isString() ? said.asString().strip() : "";
            var day = text.length() == 10 ? LocalDate.parse(text) : null;
            if (day != null && day.getYear() >= 1000) {
                return JSON.stringNode(day.toString());
            }
        } catch (DateTimeException e) {
            // falls through to the refusal below
        }
        return refuse("A day from 1000-01-01 to 9999-12-31, such as 2026-01-31.", "bad_date");
    }

    private @Nullable JsonNode choice(JsonNode said) {
        if (!said.isString()) {
            return refuse("The key of a choice.", "bad_type");
        }
        return isOpen(said.asString()) ? said : unknown(said.asString());
    }

    private @Nullable JsonNode choices(JsonNode said) {
        if (!said.isArray()) {
            return refuse("A list of keys of choices.", "bad_type");
        }
        if (said.size() > MOST_CHOSEN) {
            return refuse("At most " + MOST_CHOSEN + " choices; these are " + said.size() + ".", "too_many");
        }
        var chosen = new LinkedHashSet<String>();
        for (var one : said) {
            if (!one.isString()) {
                return refuse("A list of keys of choices.", "bad_type");
            }
            if (!isOpen(one.asString())) {
                return unknown(one.asString());
            }
            chosen.add(one.asString());
        }
        var ordered = JSON.arrayNode();
        field.choices().stream().map(FieldChoice::key).filter(chosen::contains).forEach(ordered::add);
        return ordered.isEmpty() ? null : ordered;
    }

    private boolean isOpen(String key) {
        return field.choices().stream().anyMatch(c -> c.key().equals(key) && (!c.archived() || kept.contains(key)));
    }

    private @Nullable JsonNode unknown(String key) {
        var shown = key.length() <= 60 ? key : key.substring(0, 60) + "...";
        var known = field.choices().stream()
                .filter(c -> !c.archived())
                .map(FieldChoice::key)
                .limit(30)
                .toList();
        return refuse(
                "'" + shown + "' is no choice of this field. Known: " + String.join(", ", known) + ".",
                "unknown_choice");
    }

    private @Nullable JsonNode refuse(String message, String code) {
        wrong.add(path, message, code);
        return null;
    }
}
