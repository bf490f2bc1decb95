package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.text.SearchText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers as files hold them: in any digits, with currency signs, thousands separators, a decimal comma. */
final class Amounts {
    static final int SCALE = 4;
    private static final int MOST_DIGITS = 14;
    private static final Pattern NOISE = Pattern.compile(
            "[\\s\\u00a0\\u202f\\u200e\\u200f'\\u2019\\p{Sc}]|(?i:IRR|IRT|USD|EUR|GBP|TOMAN|RIAL|Rls?\\.?)|\u0631\u06cc\u0627\u0644|\u062a\u0648\u0645\u0627\u0646");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern GROUPED_BY_POINT = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d*)?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,2})?");

    private final boolean decimalComma;

    Amounts(boolean decimalComma) {
        this.decimalComma = decimalComma;
    }

    /** @return the number as SQL and JSON write it, with at most four digits behind the point */
    String read(String field, String cell) throws BadCell {
        if (isSimple(cell) && !(decimalComma && cell.indexOf('.') >= 0)) {
            return cell;
        }
        var plain = plain(cell);
        if (plain.length() > 60 || !PLAIN.matcher(plain).matches()) {
            throw new BadCell(field, "bad_number", "'" + BadCell.shown(cell) + "' is not a number.");
        }
        var number = new BigDecimal(plain);
        if (number.precision() - number.scale() > MOST_DIGITS) {
            throw new BadCell(
                    field,
                    "number_too_large",
                    "'" + BadCell.shown(cell) + "' has more than 14 digits before the decimal point.");
        }
        return number.setScale(Math.min(SCALE, Math.max(0, number.scale())), RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Digits with perhaps a minus and a decimal point, short enough to need no check: the usual case. */
    private static boolean isSimple(String cell) {
        var start = cell.startsWith("-") ? 1 : 0;
        var point = -1;
        for (int i = start; i < cell.length(); i++) {
            var c = cell.charAt(i);
            if (c == '.' && point < 0 && i > start) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        var whole = (point < 0 ? cell.length() : point) - start;
        var behind = point < 0 ? 1 : cell.length() - point - 1;
        return whole >= 1 && whole <= MOST_DIGITS && behind >= 1 && behind <= SCALE;
    }

    private String plain(String cell) {
        var text = NOISE.matcher(SearchText.digits(cell)
                        .replace('\u2212', '-')
                        .replace('\u066b', decimalComma ? ',' : '.')
                        .replace("\u066c", decimalComma ? "." : ","))
                .replaceAll("");
        if (text.startsWith("(") && text.endsWith(")") && text.length() > 2) {
            text = "-" + text.substring(1, text.length() - 1);
        }
        if (text.endsWith("-")) {
            text = "-" + text.substring(0, text.length() - 1);
        }
        if (decimalComma) {
            return text.indexOf(',') >= 0 || GROUPED_BY_POINT.matcher(text).matches()
                    ? text.replace(".", "").replace(',', '.')
                    : text;
        }
        return GROUPED_BY_COMMA.matcher(text).matches() ? text.replace(",", "") : text;
    }
}
