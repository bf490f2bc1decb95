package com.hs6tools.crm.intake;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row as what they are meant to be. */
final class Cells {
    /** Stands for bytes that are no letter in the file's encoding; no text has it otherwise. */
    static final String NO_LETTER = "\uffff";

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    private static final BigDecimal LARGEST = new BigDecimal("9999999999999");

    private final Columns columns;
    private final Moments moments;
    private final Amounts amounts;

    Cells(Columns columns, Moments moments, Amounts amounts) {
        this.columns = columns;
        this.moments = moments;
        this.amounts = amounts;
    }

    /** A cell for people to look at. */
    static String shown(String cell) {
        return cell.replace(NO_LETTER, "\ufffd");
    }

    @Nullable
    String text(Row row, String field, int longest) throws BadCell {
        var cell = row.cell(columns.of(field));
        if (cell == null) {
            return null;
        }
        if (cell.length() > longest) {
            throw new BadCell(
                    field,
                    "too_long",
                    "The cell has " + cell.length() + " characters; at most " + longest + " can be kept.");
        }
        if (cell.indexOf('\0') >= 0) {
            throw new BadCell(field, "bad_character", "The cell holds a NUL character, which cannot be stored.");
        }
        if (cell.contains(NO_LETTER)) {
            throw new BadCell(
                    field,
                    "bad_encoding",
                    "The cell holds bytes that are no letters in the encoding the file was read in. Choose another encoding.");
        }
        return cell;
    }

    /** Spreadsheets turn whole numbers into 12346.0; an id never ends so. */
    @Nullable
    String id(Row row, String field, int longest) throws BadCell {
        var cell = text(row, field, longest);
        if (cell == null || !cell.endsWith(".0")) {
            return cell;
        }
        for (int i = 0; i < cell.length() - 2; i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return cell;
            }
        }
        return cell.length() == 2 ? cell : cell.substring(0, cell.length() - 2);
    }

    String neededId(Row row, String field, int longest) throws BadCell {
        return needed(field, id(row, field, longest));
    }

    @Nullable
    String moment(Row row, String field) throws BadCell {
        var cell = row.cell(columns.of(field));
        return cell == null ? null : moments.read(field, cell);
    }

    String neededMoment(Row row, String field) throws BadCell {
        return needed(field, moment(row, field));
    }

    /** @return a day such as 2026-01-31, in either calendar's writing */
    @Nullable
    String day(Row row, String field) throws BadCell {
        var cell = row.cell(columns.of(field));
        return cell == null ? null : moments.readDay(field, cell);
    }

    boolean has(String field) {
        return columns.has(field);
    }

    @Nullable
    String amount(Row row, String field) throws BadCell {
        var cell = row.cell(columns.of(field));
        return cell == null ? null : amounts.read(field, cell);
    }

    String neededAmount(Row row, String field) throws BadCell {
        return needed(field, amount(row, field));
    }

    String amountOrZero(Row row, String field) throws BadCell {
        var amount = amount(row, field);
        return amount == null ? "0" : amount;
    }

    /** @throws BadCell when the two multiplied are more than a sum of money can be */
    void checkProduct(String field, String a, String b) throws BadCell {
        if (a.length() + b.length() > 12
                && new BigDecimal(a).multiply(new BigDecimal(b)).abs().compareTo(LARGEST) > 0) {
            throw new BadCell(field, "number_too_large", "Quantity times price is more than 13 digits.");
        }
    }

    @Nullable
    String choice(Row row, String field, Map<String, String> values) throws BadCell {
        var cell = row.cell(columns.of(field));
        return cell == null ? null : choice(cell, field, values);
    }

    static String choice(String cell, String field, Map<String, String> values) throws BadCell {
        var value = values.get(TargetField.key(cell));
        if (value == null) {
            var known = values.values().stream().distinct().sorted().collect(Collectors.joining(", "));
            throw new BadCell(field, "bad_value", "'" + BadCell.shown(cell) + "' is not one of " + known + ".");
        }
        return value;
    }

    @Nullable
    String currency(Row row, String field) throws BadCell {
        var cell = row.cell(columns.of(field));
        if (cell == null) {
            return null;
        }
        var code = cell.toUpperCase(Locale.ROOT);
        if (!CURRENCIES.contains(code)) {
            throw new BadCell(
                    field,
                    "unknown_currency",
                    "'" + BadCell.shown(cell) + "' is not a currency code such as EUR or IRR.");
        }
        return code;
    }

    static String needed(String field, @Nullable String value) throws BadCell {
        if (value == null) {
            throw BadCell.missing(field);
        }
        return value;
    }
}
