package com.hs6tools.crm.platform.export;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A cell's text. What a spreadsheet would run as a formula gets an apostrophe in front, so it stays text. */
public final class PlainCell {
    private PlainCell() {}

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal d -> d.toPlainString();
            case Number n -> n.toString();
            case Collection<?> c -> safe(c.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            default -> safe(value.toString());
        };
    }

    /** @return the text, neutralised when it starts like a formula (= + - @ tab, carriage return) */
    public static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
