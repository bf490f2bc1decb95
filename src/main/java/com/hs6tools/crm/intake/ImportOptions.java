package com.hs6tools.crm.intake;

import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read; what is absent is found out from the file, or is the unit's.
 *
 * @param timeZone of times without one
 * @param delimiter one of , ; | and tab
 * @param dateFormat which part of a date such as 03/04/2024 comes first: DMY, MDY or YMD
 * @param header whether the first row names the columns
 * @param currency of amounts without one
 * @param returnPrefix order lines: numbers that begin so are credit notes
 * @param adjustmentPrefix order lines: numbers that begin so are neither order nor return
 * @param freeIsAdjustment order lines: whether a line with price 0 or quantity below 1 is kept without revenue
 */
record ImportOptions(
        @Nullable String timeZone,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String dateFormat,
        @Nullable Boolean header,
        @Nullable Boolean decimalComma,
        @Nullable String currency,
        @Nullable String returnPrefix,
        @Nullable String adjustmentPrefix,
        @Nullable Boolean freeIsAdjustment) {

    static final ImportOptions NONE = new ImportOptions(null, null, null, null, null, null, null, null, null, null);

    /** These, with the other's where these say nothing. */
    ImportOptions or(ImportOptions other) {
        return new ImportOptions(
                first(timeZone, other.timeZone),
                first(encoding, other.encoding),
                first(delimiter, other.delimiter),
                first(dateFormat, other.dateFormat),
                first(header, other.header),
                first(decimalComma, other.decimalComma),
                first(currency, other.currency),
                first(returnPrefix, other.returnPrefix),
                first(adjustmentPrefix, other.adjustmentPrefix),
                first(freeIsAdjustment, other.freeIsAdjustment));
    }

    private static <T> @Nullable T first(@Nullable T a, @Nullable T b) {
        return a == null ? b : a;
    }
}
