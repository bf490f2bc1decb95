package com.hs6tools.crm.intake;

import com.hs6tools.crm.fields.CustomField;
import com.hs6tools.crm.fields.FieldChoice;
import com.hs6tools.crm.fields.FieldSet;
import com.hs6tools.crm.platform.http.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row that are custom fields, as records store them. */
final class OwnCells {
    private static final int LONGEST = 10_000;
    private static final Map<String, String> YES_NO = Choices.values(
            List.of("true", "false"),
            "yes",
            "true",
            "y",
            "true",
            "1",
            "true",
            "بله",
            "true",
            "آری",
            "true",
            "نعم",
            "true",
            "no",
            "false",
            "n",
            "false",
            "0",
            "false",
            "خیر",
            "false",
            "نه",
            "false",
            "لا",
            "false");

    private final FieldSet fields;
    private final Cells cells;
    private final List<CustomField> mapped;
    private final Map<String, Map<String, String>> choices = new HashMap<>();

    OwnCells(FieldSet fields, Cells cells) {
        this.fields = fields;
        this.cells = cells;
        this.mapped = fields.active().stream()
                .filter(f -> f.canBeAskedFor() && cells.has(target(f)))
                .toList();
        mapped.stream().filter(f -> f.kind().hasChoices()).forEach(f -> choices.put(f.key(), known(f)));
    }

    Map<String, Object> read(Row row) throws BadCell {
        if (mapped.isEmpty()) {
            return Map.of();
        }
        var said = new LinkedHashMap<String, Object>();
        for (var field : mapped) {
            var value = value(row, field);
            if (value != null) {
                said.put(field.key(), value);
            }
        }
        var wrong = new Violations();
        var checked = fields.checked(said, wrong);
        if (!wrong.found().isEmpty()) {
            var first = wrong.found().getFirst();
            var key = first.field().substring(FieldSet.INPUT.length() + 1);
            throw new BadCell(FieldSet.FILTER + key, first.code(), first.message());
        }
        return checked;
    }

    private @Nullable Object value(Row row, CustomField field) throws BadCell {
        var target = target(field);
        return switch (field.kind()) {
            case TEXT, LINK -> cells.text(row, target, LONGEST);
            case NUMBER, MONEY -> {
                var amount = cells.amount(row, target);
                yield amount == null ? null : new BigDecimal(amount);
            }
            case DATE -> cells.day(row, target);
            case YES_NO -> {
                var word = cells.choice(row, target, YES_NO);
                yield word == null ? null : Boolean.valueOf(word);
            }
            case CHOICE -> cells.choice(row, target, known(field.key()));
            case CHOICES -> several(row, field);
        };
    }

    private @Nullable List<String> several(Row row, CustomField field) throws BadCell {
        var cell = cells.text(row, target(field), LONGEST);
        if (cell == null) {
            return null;
        }
        var found = new ArrayList<String>();
        for (var word : CustomerTarget.SEPARATOR.split(cell)) {
            if (!word.isBlank()) {
                found.add(Cells.choice(word.strip(), target(field), known(field.key())));
            }
        }
        return found;
    }

    private Map<String, String> known(String key) {
        return choices.getOrDefault(key, Map.of());
    }

    /** By key, and by name in any language. */
    private static Map<String, String> known(CustomField field) {
        var known = new HashMap<String, String>();
        for (FieldChoice choice : field.choices()) {
            if (!choice.archived()) {
                choice.labels().values().forEach(l -> known.putIfAbsent(TargetField.key(l), choice.key()));
            }
        }
        field.choices().stream().filter(c -> !c.archived()).forEach(c -> known.put(TargetField.key(c.key()), c.key()));
        return known;
    }

    private static String target(CustomField field) {
        return FieldSet.FILTER + field.key();
    }
}
